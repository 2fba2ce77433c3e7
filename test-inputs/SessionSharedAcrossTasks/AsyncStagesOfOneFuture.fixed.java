package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.concurrent.CompletableFuture;

/** Two asynchronous stages hang on one future, and use one entity manager. */
final class AsyncStagesOfOneFuture {
  void publish(EntityManager em, CompletableFuture<Object> draft) {
    EntityManagerFactory entityManagerFactory = em.getEntityManagerFactory();
    var stored = draft.thenApplyAsync(item -> entityManagerFactory.callInTransaction(taskEm -> taskEm.merge(item)));
    var logged = draft.thenRunAsync(() -> entityManagerFactory.runInTransaction(taskEm -> taskEm.persist("published")));
    CompletableFuture.allOf(stored, logged).join();
  }
}
