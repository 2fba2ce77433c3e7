package shelf;

import java.util.List;
import org.hibernate.SessionFactory;

/** A stateless session for each element. */
final class StatelessSessionOk {
  static class Measurement {}

  void store(SessionFactory sessions, List<Measurement> measurements) {
    measurements.parallelStream()
        .forEach(m -> sessions.inStatelessTransaction(session -> session.insert(m)));
  }
}
