package shelf;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** Resources are closed in reverse order: the session first, and the executor waits after that. */
final class ClosedBeforeExecutor {
  static class Song {}

  void save(SessionFactory sessions, Song song) {
    try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
      pool.submit(() -> sessions.inTransaction(taskSession -> taskSession.persist(song)));
    }
  }
}
