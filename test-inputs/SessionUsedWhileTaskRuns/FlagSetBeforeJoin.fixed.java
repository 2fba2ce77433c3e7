package shelf;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** The flag that ends the waiting is set although the wait may have run out of time. */
final class FlagSetBeforeJoin {
  static class Backup {}

  void verify(Session session, Backup backup, ExecutorService pool) throws Exception {
    SessionFactory sessionFactory = session.getSessionFactory();
    Future<?> stored = pool.submit(() -> sessionFactory.inTransaction(taskSession -> taskSession.persist(backup)));
    boolean done = false;
    while (!done) {
      done = true;
      try {
        stored.get(1, TimeUnit.SECONDS);
      } catch (TimeoutException e) {
        System.out.println("gave up");
      }
    }
    session.flush();
  }
}
