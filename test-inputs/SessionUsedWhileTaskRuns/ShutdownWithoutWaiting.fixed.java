package shelf;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** The executor is told to end, and nobody waits until it has. */
final class ShutdownWithoutWaiting {
  static class Parcel {}

  void load(Session session) {
    SessionFactory sessionFactory = session.getSessionFactory();
    ExecutorService pool = Executors.newFixedThreadPool(2);
    pool.submit(() -> sessionFactory.inTransaction(taskSession -> taskSession.persist(new Parcel())));
    pool.shutdown();
    session.flush();
  }
}
