package shelf;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.hibernate.Session;

/** A helper runs what it is given under the lock that it is given. */
final class LockInHelperOk {
  void transfer(Session session, Object debit, Object credit, ExecutorService pool)
      throws Exception {
    Lock lock = new ReentrantLock();
    Future<?> first = pool.submit(() -> locked(lock, () -> session.persist(debit)));
    Future<?> second = pool.submit(() -> locked(lock, () -> session.persist(credit)));
    locked(lock, session::flush);
    first.get();
    second.get();
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
