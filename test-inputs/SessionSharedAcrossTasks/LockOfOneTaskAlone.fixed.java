package shelf;

import java.util.concurrent.Executor;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** One of the two tasks takes the lock, the other does not ask. */
final class LockOfOneTaskAlone {
  static class Bid {}

  private final Lock lock = new ReentrantLock();

  void bid(Session session, Bid bid, Executor pool) {
    SessionFactory sessionFactory = session.getSessionFactory();
    pool.execute(
        () -> {
          lock.lock();
          try {
            sessionFactory.inTransaction(taskSession -> taskSession.persist(bid));
          } finally {
            lock.unlock();
          }
        });
    pool.execute(() -> sessionFactory.inSession(taskSession -> System.out.println(taskSession.createQuery("from Bid", Bid.class).list())));
  }
}
