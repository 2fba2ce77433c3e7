package shelf;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.hibernate.Session;

/** Every task takes the same lock around its use of the session. */
final class LockInEveryTaskOk {
  static class Bid {}

  private final Lock lock = new ReentrantLock();

  void bid(Session session, List<Bid> bids, Executor pool) {
    for (Bid bid : bids) {
      pool.execute(
          () -> {
            lock.lock();
            try {
              session.persist(bid);
            } finally {
              lock.unlock();
            }
          });
    }
  }
}
