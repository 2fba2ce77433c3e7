package shelf;

import jakarta.persistence.EntityManager;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** The transaction is committed when the task has written. */
final class CommitAfterJoinOk {
  static class Guess {}

  void tryOut(EntityManager em, Guess guess, ExecutorService pool) throws Exception {
    em.getTransaction().begin();
    Future<?> written = pool.submit(() -> em.persist(guess));
    written.get();
    em.getTransaction().commit();
    em.close();
  }
}
