package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.concurrent.CompletableFuture;

/** Two futures are completed by tasks that use one entity manager. */
final class FutureCompletedAsync {
  static class Answer {}

  void ask(EntityManager em, CompletableFuture<Answer> first, CompletableFuture<Answer> second) {
    EntityManagerFactory entityManagerFactory = em.getEntityManagerFactory();
    first.completeAsync(() -> entityManagerFactory.callInTransaction(taskEm -> taskEm.find(Answer.class, 1L)));
    second.completeAsync(() -> entityManagerFactory.callInTransaction(taskEm -> taskEm.find(Answer.class, 2L)));
  }
}
