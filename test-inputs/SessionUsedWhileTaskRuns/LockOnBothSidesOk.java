package shelf;

import java.util.concurrent.Executor;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.hibernate.Session;

/** The starter and the task use the session under one lock. */
final class LockOnBothSidesOk {
  static class Slot {}

  private final Lock lock = new ReentrantLock();

  void reserve(Session session, Slot slot, Executor pool) {
    pool.execute(
        () -> {
          lock.lock();
          try {
            session.persist(slot);
          } finally {
            lock.unlock();
          }
        });
    lock.lock();
    try {
      session.flush();
    } finally {
      lock.unlock();
    }
  }
}
