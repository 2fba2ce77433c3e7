package shelf;

import java.util.concurrent.Executor;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** The starter locks, and the task does not ask for the lock. */
final class LockOfStarterAlone {
  static class Slot {}

  private final Lock lock = new ReentrantLock();

  void reserve(Session session, Slot slot, Executor pool) {
    SessionFactory sessionFactory = session.getSessionFactory();
    pool.execute(() -> sessionFactory.inTransaction(taskSession -> taskSession.persist(slot)));
    lock.lock();
    try {
      session.flush();
    } finally {
      lock.unlock();
    }
  }
}
