package shelf;

import jakarta.persistence.EntityManager;
import java.util.concurrent.CompletableFuture;

/** The helper starts one task or another, never both. */
final class HelperForksOneOfTwoOk {
  Object load(EntityManager em, long id, boolean locked) {
    return start(em, id, locked).join();
  }

  private CompletableFuture<Object> start(EntityManager em, long id, boolean locked) {
    if (locked) {
      return CompletableFuture.supplyAsync(() -> em.getReference(Object.class, id));
    }
    return CompletableFuture.supplyAsync(() -> em.find(Object.class, id));
  }
}
