package shelf;

import java.util.concurrent.ExecutorService;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** The task and the close take one lock, but nothing says that the task comes first. */
final class FN_ClosedUnderTheSameLock {
  static class Postcard {}

  // Known miss: a lock that all touches take keeps them apart; in which order they come is not
  // asked.
  void send(SessionFactory sessions, Postcard postcard, ExecutorService pool) {
    Session session = sessions.openSession();
    Object lock = new Object();
    pool.submit(
        () -> {
          synchronized (lock) {
            session.persist(postcard);
          }
        });
    synchronized (lock) {
      session.close();
    }
  }
}
