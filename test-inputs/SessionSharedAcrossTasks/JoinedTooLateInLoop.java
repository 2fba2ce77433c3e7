package shelf;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Each turn joins the task of the turn before, when its own has started already. */
final class JoinedTooLateInLoop {
  static class Block {}

  void mine(EntityManager em, List<Block> blocks) {
    CompletableFuture<Void> before = CompletableFuture.completedFuture(null);
    for (Block block : blocks) {
      CompletableFuture<Void> current = CompletableFuture.runAsync(() -> em.persist(block));
      before.join();
      before = current;
    }
    before.join();
  }
}
