package shelf;

import jakarta.persistence.EntityManager;
import java.util.concurrent.CompletableFuture;

/** If a task was started, it is joined before the session is used. */
final class ForkedAndJoinedUnderOneConditionOk {
  static class Ski {}

  void wax(EntityManager em, Ski left, Ski right, boolean parallel) {
    CompletableFuture<Void> waxed = null;
    if (parallel) {
      waxed = CompletableFuture.runAsync(() -> em.merge(left));
    }
    if (waxed != null) {
      waxed.join();
    }
    em.merge(right);
  }
}
