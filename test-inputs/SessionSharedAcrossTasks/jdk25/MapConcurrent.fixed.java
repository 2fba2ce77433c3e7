package shelf;

import java.util.List;
import java.util.stream.Gatherers;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** The gatherer maps several elements at a time over one session. */
final class MapConcurrent {
  static class Song {}

  List<Song> songs(Session session, List<Long> ids) {
    SessionFactory sessionFactory = session.getSessionFactory();
    return ids.stream()
        .gather(Gatherers.mapConcurrent(8, id -> sessionFactory.fromSession(taskSession -> taskSession.find(Song.class, id))))
        .toList();
  }
}
