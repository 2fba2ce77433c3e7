package shelf;

import java.util.List;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;

/** A stateless session keeps no entities, but a connection and a batch. */
final class StatelessSessionShared {
  static class Measurement {}

  void store(SessionFactory sessions, List<Measurement> measurements) {
    try (StatelessSession session = sessions.openStatelessSession()) {
      measurements.parallelStream().forEach(session::insert);
    }
  }
}
