package shelf;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** Both tasks call a DAO that opens a session for each call. */
final class DaoWithFactoryOk {
  static class Song {}

  static final class SongDao {
    private final SessionFactory sessions;

    SongDao(SessionFactory sessions) {
      this.sessions = sessions;
    }

    Song byId(long id) {
      try (Session session = sessions.openSession()) {
        return session.get(Song.class, id);
      }
    }
  }

  List<Song> duet(SessionFactory sessions, long first, long second) {
    SongDao songs = new SongDao(sessions);
    var one = CompletableFuture.supplyAsync(() -> songs.byId(first));
    var two = CompletableFuture.supplyAsync(() -> songs.byId(second));
    return List.of(one.join(), two.join());
  }
}
