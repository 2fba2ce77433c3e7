package shelf;

import java.util.concurrent.Executor;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** The task that gets the session also closes it. */
final class TaskClosesItsSessionOk {
  static class Track {}

  void save(SessionFactory sessions, Track track, Executor pool) {
    Session session = sessions.openSession();
    pool.execute(
        () -> {
          session.persist(track);
          session.close();
        });
  }
}
