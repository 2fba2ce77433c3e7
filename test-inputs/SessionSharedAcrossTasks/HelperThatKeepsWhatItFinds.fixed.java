package shelf;

import java.util.List;
import java.util.concurrent.ExecutorService;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** Tasks that call a method which opens the session when it is first needed, and keeps it. */
class HelperThatKeepsWhatItFinds {
  private final SessionFactory sessions;
  private final ExecutorService pool;
  private Session session;

  HelperThatKeepsWhatItFinds(SessionFactory sessions, ExecutorService pool) {
    this.sessions = sessions;
    this.pool = pool;
  }

  void warm(List<Long> ids) {
    for (Long id : ids) {
      pool.execute(() -> sessions.inSession(taskSession -> taskSession.find(Recipe.class, id)));
    }
  }

  private Session session() {
    if (session == null) {
      session = sessions.openSession();
    }
    return session;
  }

  static class Recipe {}
}
