package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.concurrent.CompletableFuture;

/** The starter flushes again and again until the task is done. */
final class UsedWhilePolling {
  void save(EntityManager em, Object row) {
    EntityManagerFactory entityManagerFactory = em.getEntityManagerFactory();
    CompletableFuture<Void> saved = CompletableFuture.runAsync(() -> entityManagerFactory.runInTransaction(taskEm -> taskEm.persist(row)));
    while (!saved.isDone()) {
      em.flush();
    }
    saved.join();
  }
}
