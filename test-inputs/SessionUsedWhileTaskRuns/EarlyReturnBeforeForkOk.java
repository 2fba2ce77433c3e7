package shelf;

import jakarta.persistence.EntityManager;
import java.util.concurrent.CompletableFuture;

/** The way out without a task uses the session, the other way joins its task. */
final class EarlyReturnBeforeForkOk {
  Object find(EntityManager em, long id, boolean cached) {
    if (cached) {
      return em.find(Object.class, id);
    }
    Object found = CompletableFuture.supplyAsync(() -> em.find(Object.class, id)).join();
    em.detach(found);
    return found;
  }
}
