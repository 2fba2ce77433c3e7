package shelf;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** The task calls a synchronized method, the starter one that is not. */
final class OneMethodWithoutLock {
  static final class Ledger {
    private final Session session;

    Ledger(Session session) {
      this.session = session;
    }

    synchronized void book(Object entry) {
      session.persist(entry);
    }

    void forget(Object entry) {
      session.evict(entry);
    }
  }

  void book(Session session, Object rent, Object old, ExecutorService pool) throws Exception {
    SessionFactory sessionFactory = session.getSessionFactory();
    Ledger ledger = new Ledger(session);
    Future<?> booked = pool.submit(() -> sessionFactory.inTransaction(taskSession -> new Ledger(taskSession).book(rent)));
    ledger.forget(old);
    booked.get();
  }
}
