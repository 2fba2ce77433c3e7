package shelf;

import java.util.List;
import org.neo4j.ogm.session.Session;
import org.neo4j.ogm.session.SessionFactory;

/** A parallel stream saves nodes through one object graph session. */
final class OgmSession {
  static class Stop {}

  void save(SessionFactory sessions, List<Stop> stops) {
    stops.parallelStream().forEach(stop -> {
      Session taskSession = sessions.openSession();
      try {
        taskSession.save(stop);
      } finally {
      }
    });
  }
}
