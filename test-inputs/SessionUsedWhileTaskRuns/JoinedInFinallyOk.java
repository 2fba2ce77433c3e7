package shelf;

import jakarta.persistence.EntityManager;
import java.util.concurrent.CompletableFuture;

/** The finally block waits for the task before the session is used. */
final class JoinedInFinallyOk {
  static class Shift {}

  void plan(EntityManager em, Runnable notifyStaff) {
    CompletableFuture<Void> shifts = CompletableFuture.runAsync(() -> em.persist(new Shift()));
    try {
      notifyStaff.run();
    } finally {
      shifts.join();
      em.clear();
    }
  }
}
