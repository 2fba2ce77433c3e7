package shelf;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** A reduction hangs each task on the one before it. */
final class FP_StagesReduced {
  static class Brick {}

  // Known false alarm: the function of a reduction gets what it has returned the last time, which
  // is not followed; so each task seems to hang on nothing.
  CompletableFuture<Void> lay(EntityManager em, List<Brick> bricks, Executor pool) {
    return bricks.stream()
        .reduce(
            CompletableFuture.<Void>completedFuture(null),
            (wall, brick) -> wall.thenRunAsync(() -> em.persist(brick), pool),
            (left, right) -> right);
  }
}
