package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;

/** A semaphore of four permits lets four tasks in. */
final class SemaphoreOfFourPermits {
  static class Frame {}

  private final Semaphore turns = new Semaphore(4);

  void store(EntityManager em, List<Frame> frames, Executor pool) {
    EntityManagerFactory entityManagerFactory = em.getEntityManagerFactory();
    for (Frame frame : frames) {
      pool.execute(
          () -> {
            turns.acquireUninterruptibly();
            try {
              entityManagerFactory.runInTransaction(taskEm -> taskEm.persist(frame));
            } finally {
              turns.release();
            }
          });
    }
  }
}
