package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.concurrent.CompletableFuture;

/** Two asynchronous stages hang on one future and start together when it completes. */
final class TwoAsyncDependents {
  static class Mail {}

  static class Bounce {}

  void archive(EntityManager em, CompletableFuture<String> message) {
    EntityManagerFactory entityManagerFactory = em.getEntityManagerFactory();
    var mail = message.thenAcceptAsync(text -> entityManagerFactory.runInTransaction(taskEm -> taskEm.persist(new Mail())));
    var bounce = message.thenAcceptAsync(text -> entityManagerFactory.runInTransaction(taskEm -> taskEm.persist(new Bounce())));
    CompletableFuture.allOf(mail, bounce).join();
  }
}
