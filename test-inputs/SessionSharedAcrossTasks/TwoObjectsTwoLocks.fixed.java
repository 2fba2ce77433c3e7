package shelf;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** Each DAO locks a lock of its own, and both work on one session. */
final class TwoObjectsTwoLocks {
  static final class GuardedDao {
    private final Lock lock = new ReentrantLock();
    private final Session session;

    GuardedDao(Session session) {
      this.session = session;
    }

    void save(Object row) {
      lock.lock();
      try {
        session.persist(row);
      } finally {
        lock.unlock();
      }
    }
  }

  void save(Session session, Object ham, Object egg, ExecutorService pool) throws Exception {
    SessionFactory sessionFactory = session.getSessionFactory();
    Future<?> first = pool.submit(() -> sessionFactory.inTransaction(taskSession -> new GuardedDao(taskSession).save(ham)));
    Future<?> second = pool.submit(() -> sessionFactory.inTransaction(taskSession -> new GuardedDao(taskSession).save(egg)));
    first.get();
    second.get();
  }
}
