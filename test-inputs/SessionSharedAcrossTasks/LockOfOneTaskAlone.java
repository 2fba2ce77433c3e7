package shelf;

import java.util.concurrent.Executor;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.hibernate.Session;

/** One of the two tasks takes the lock, the other does not ask. */
final class LockOfOneTaskAlone {
  static class Bid {}

  private final Lock lock = new ReentrantLock();

  void bid(Session session, Bid bid, Executor pool) {
    pool.execute(
        () -> {
          lock.lock();
          try {
            session.persist(bid);
          } finally {
            lock.unlock();
          }
        });
    pool.execute(() -> System.out.println(session.createQuery("from Bid", Bid.class).list()));
  }
}
