package shelf;

import java.util.List;
import java.util.stream.Gatherers;
import org.hibernate.SessionFactory;

/** The gatherer maps several elements at a time, each on a session of its own. */
final class MapConcurrentOwnSessionsOk {
  static class Song {}

  List<Song> songs(SessionFactory sessions, List<Long> ids) {
    return ids.stream()
        .gather(
            Gatherers.mapConcurrent(
                8, id -> sessions.fromSession(session -> session.find(Song.class, id))))
        .toList();
  }
}
