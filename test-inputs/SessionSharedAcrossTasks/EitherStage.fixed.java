package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.concurrent.CompletableFuture;

/** A stage runs after the faster of two futures, beside a third task. */
final class EitherStage {
  void race(EntityManager em, CompletableFuture<String> hare, CompletableFuture<String> tortoise) {
    EntityManagerFactory entityManagerFactory = em.getEntityManagerFactory();
    var audit = CompletableFuture.runAsync(() -> entityManagerFactory.runInTransaction(taskEm -> taskEm.persist(new Object())));
    var winner = hare.acceptEitherAsync(tortoise, name -> entityManagerFactory.runInTransaction(taskEm -> taskEm.find(String.class, name)));
    CompletableFuture.allOf(audit, winner).join();
  }
}
