package shelf;

import jakarta.persistence.EntityManager;
import java.util.concurrent.CompletableFuture;

/** The helper hands the entity manager to a task or reads with it itself, never both. */
final class HelperForksOrReadsOk {
  Object load(EntityManager em, long id, boolean later) {
    return find(em, id, later).join();
  }

  private CompletableFuture<Object> find(EntityManager em, long id, boolean later) {
    if (later) {
      return CompletableFuture.supplyAsync(() -> em.find(Object.class, id));
    }
    return CompletableFuture.completedFuture(em.find(Object.class, id));
  }
}
