package shelf;

import java.util.List;
import java.util.concurrent.Executor;
import org.hibernate.Session;

/** Each task locks a lock of its own, which keeps nobody out. */
final class LockPerTask {
  static class Bid {}

  void bid(Session session, List<Bid> bids, Executor pool) {
    for (Bid bid : bids) {
      pool.execute(
          () -> {
            synchronized (bid) {
              session.persist(bid);
            }
          });
    }
  }
}
