package shelf;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;

/** A semaphore of one permit lets one task in at a time. */
final class BinarySemaphoreOk {
  static class Frame {}

  private final Semaphore turn = new Semaphore(1);

  void store(EntityManager em, List<Frame> frames, Executor pool) {
    for (Frame frame : frames) {
      pool.execute(
          () -> {
            turn.acquireUninterruptibly();
            try {
              em.persist(frame);
            } finally {
              turn.release();
            }
          });
    }
  }
}
