package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;

/** Tasks wait for a permit, and have a session of their own only when they have got it. */
final class PermitBeforeUse {
  static class Parcel {}

  private final EntityManagerFactory emf;
  private final ExecutorService pool;
  private final Semaphore four = new Semaphore(4);

  PermitBeforeUse(EntityManagerFactory emf, ExecutorService pool) {
    this.emf = emf;
    this.pool = pool;
  }

  void warm(EntityManager em, List<Long> ids) {
    for (Long id : ids) {
      pool.execute(
          () -> {
            four.acquireUninterruptibly();
            try {
              emf.runInTransaction(taskEm -> taskEm.find(Parcel.class, id));
            } finally {
              four.release();
            }
          });
    }
  }
}
