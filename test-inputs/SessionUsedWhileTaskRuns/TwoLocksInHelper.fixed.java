package shelf;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** A helper runs what it is given under a lock, and the two sides give it different ones. */
final class TwoLocksInHelper {
  void transfer(Session session, Object debit, Object credit, ExecutorService pool)
      throws Exception {
        SessionFactory sessionFactory = session.getSessionFactory();
    Lock in = new ReentrantLock();
    Lock out = new ReentrantLock();
    Future<?> written = pool.submit(() -> sessionFactory.inTransaction(taskSession -> locked(out, () -> taskSession.persist(debit))));
    locked(in, () -> session.persist(credit));
    written.get();
  }

  private static void locked(Lock lock, Runnable work) {
    lock.lock();
    try {
      work.run();
    } finally {
      lock.unlock();
    }
  }
}
