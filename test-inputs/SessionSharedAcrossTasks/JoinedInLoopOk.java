package shelf;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** Each turn of the loop waits for its task before the next one starts. */
final class JoinedInLoopOk {
  static class Reading {}

  private final SessionFactory sessions;
  private final ExecutorService workers = Executors.newFixedThreadPool(4);

  JoinedInLoopOk(SessionFactory sessions) {
    this.sessions = sessions;
  }

  void store(List<Reading> readings) throws Exception {
    try (Session session = sessions.openSession()) {
      for (Reading reading : readings) {
        workers.submit(() -> session.persist(reading)).get();
      }
    }
  }
}
