package shelf;

import java.util.concurrent.StructuredTaskScope;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** The scope ends before the session that its subtask uses. */
final class ScopeInsideTryOk {
  static class Song {}

  Song song(SessionFactory sessions, long id) throws InterruptedException {
    try (Session session = sessions.openSession();
        var scope = StructuredTaskScope.open()) {
      var song = scope.fork(() -> session.find(Song.class, id));
      scope.join();
      return song.get();
    }
  }
}
