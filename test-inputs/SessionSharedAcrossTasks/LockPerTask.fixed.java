package shelf;

import java.util.List;
import java.util.concurrent.Executor;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** Each task locks a lock of its own, which keeps nobody out. */
final class LockPerTask {
  static class Bid {}

  void bid(Session session, List<Bid> bids, Executor pool) {
    SessionFactory sessionFactory = session.getSessionFactory();
    for (Bid bid : bids) {
      pool.execute(
          () -> sessionFactory.inTransaction(taskSession -> {
            synchronized (bid) {
              taskSession.persist(bid);
            }
          }));
    }
  }
}
