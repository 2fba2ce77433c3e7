package shelf;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/**
 * Resources are closed in reverse order: the executor waits, and the session is closed after that.
 */
final class ClosedAfterExecutorOk {
  static class Song {}

  void save(SessionFactory sessions, Song song) {
    try (Session session = sessions.openSession();
        ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
      pool.submit(() -> session.persist(song));
    }
  }
}
