package shelf;

import java.util.concurrent.Executor;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** The starter closes the session that it has just handed to a pool. */
final class ClosedRightAfterFork {
  static class Track {}

  void save(SessionFactory sessions, Track track, Executor pool) {
    pool.execute(() -> sessions.inTransaction(taskSession -> taskSession.persist(track)));
  }
}
