package shelf;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** Both tasks call a DAO that was given the session in its constructor. */
final class DaoGivenOneSession {
  static class Song {}

  static final class SongDao {
    private final Session session;

    SongDao(Session session) {
      this.session = session;
    }

    Song byId(long id) {
      return session.get(Song.class, id);
    }
  }

  List<Song> duet(SessionFactory sessions, long first, long second) {
    var one = CompletableFuture.supplyAsync(() -> sessions.fromSession(taskSession -> new SongDao(taskSession).byId(first)));
    var two = CompletableFuture.supplyAsync(() -> sessions.fromSession(taskSession -> new SongDao(taskSession).byId(second)));
    return List.of(one.join(), two.join());
  }
}
