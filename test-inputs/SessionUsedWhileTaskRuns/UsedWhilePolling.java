package shelf;

import jakarta.persistence.EntityManager;
import java.util.concurrent.CompletableFuture;

/** The starter flushes again and again until the task is done. */
final class UsedWhilePolling {
  void save(EntityManager em, Object row) {
    CompletableFuture<Void> saved = CompletableFuture.runAsync(() -> em.persist(row));
    while (!saved.isDone()) {
      em.flush();
    }
    saved.join();
  }
}
