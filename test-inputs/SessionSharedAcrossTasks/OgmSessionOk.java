package shelf;

import java.util.List;
import org.neo4j.ogm.session.Session;
import org.neo4j.ogm.session.SessionFactory;

/** Each element is saved through an object graph session of its own. */
final class OgmSessionOk {
  static class Stop {}

  void save(SessionFactory sessions, List<Stop> stops) {
    stops.parallelStream()
        .forEach(
            stop -> {
              Session session = sessions.openSession();
              session.save(stop);
            });
  }
}
