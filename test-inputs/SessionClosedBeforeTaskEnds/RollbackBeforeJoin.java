package shelf;

import jakarta.persistence.EntityManager;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** The transaction is rolled back while the task may still write in it. */
final class RollbackBeforeJoin {
  static class Guess {}

  void tryOut(EntityManager em, Guess guess, boolean keep, ExecutorService pool) throws Exception {
    em.getTransaction().begin();
    Future<?> written = pool.submit(() -> em.persist(guess));
    if (!keep) {
      em.getTransaction().rollback();
    }
    written.get();
  }
}
