package shelf;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A loop chains each task on the one before it. */
final class CompletedInTurnByReduceOk {
  static class Block {}

  CompletableFuture<Void> mine(EntityManager em, List<Block> blocks) {
    CompletableFuture<Void> chain = CompletableFuture.completedFuture(null);
    for (Block block : blocks) {
      chain = chain.thenRunAsync(() -> em.persist(block));
    }
    return chain;
  }
}
