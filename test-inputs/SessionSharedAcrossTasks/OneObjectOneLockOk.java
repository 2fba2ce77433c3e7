package shelf;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.hibernate.Session;

/** Both tasks and the starter go through one DAO, which locks its only lock. */
final class OneObjectOneLockOk {
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
    GuardedDao dao = new GuardedDao(session);
    Future<?> first = pool.submit(() -> dao.save(ham));
    Future<?> second = pool.submit(() -> dao.save(egg));
    dao.save("bread");
    first.get();
    second.get();
  }
}
