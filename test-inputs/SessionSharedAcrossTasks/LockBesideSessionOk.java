package shelf;

import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.hibernate.Session;

/** A record keeps the session together with the lock that guards it. */
final class LockBesideSessionOk {
  record Guarded(Session session, Lock lock) {
    void save(Object row) {
      lock.lock();
      try {
        session.persist(row);
      } finally {
        lock.unlock();
      }
    }
  }

  void save(Session session, List<Object> rows) {
    Guarded guarded = new Guarded(session, new ReentrantLock());
    rows.parallelStream().forEach(guarded::save);
  }
}
