package shelf;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.hibernate.Session;

/** The end of the try block waits for the executor's tasks. */
final class ExecutorClosedOk {
  static class Song {}

  void save(Session session, Song song) {
    try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
      pool.submit(() -> session.persist(song));
    }
    session.flush();
  }
}
