package shelf;

import java.util.concurrent.ExecutorService;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** The task holds a lock while it writes, and the close does not ask for it. */
final class ClosedOutsideTheLock {
  static class Nail {}

  void hammer(SessionFactory sessions, Nail nail, ExecutorService pool) {
    Session session = sessions.openSession();
    Object lock = new Object();
    pool.submit(
        () -> sessions.inTransaction(taskSession -> {
          synchronized (lock) {
            taskSession.persist(nail);
          }
        }));
    synchronized (lock) {
      session.flush();
    }
    session.close();
  }
}
