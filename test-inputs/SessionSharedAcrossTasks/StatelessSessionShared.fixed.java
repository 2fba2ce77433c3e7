package shelf;

import java.util.List;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;

/** A stateless session keeps no entities, but a connection and a batch. */
final class StatelessSessionShared {
  static class Measurement {}

  void store(SessionFactory sessions, List<Measurement> measurements) {
    measurements.parallelStream().forEach(item -> sessions.inStatelessTransaction(taskSession -> taskSession.insert(item)));
  }
}
