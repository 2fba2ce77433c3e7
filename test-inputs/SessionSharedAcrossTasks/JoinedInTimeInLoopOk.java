package shelf;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Each turn joins the task of the turn before, and then starts its own. */
final class JoinedInTimeInLoopOk {
  static class Block {}

  void mine(EntityManager em, List<Block> blocks) {
    CompletableFuture<Void> before = CompletableFuture.completedFuture(null);
    for (Block block : blocks) {
      before.join();
      before = CompletableFuture.runAsync(() -> em.persist(block));
    }
    before.join();
  }
}
