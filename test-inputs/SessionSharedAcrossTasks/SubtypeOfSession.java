package shelf;

import java.util.List;
import org.hibernate.engine.spi.SessionImplementor;

/** A subtype of a session is a session. */
final class SubtypeOfSession {
  static class Lamp {}

  List<Lamp> lamps(SessionImplementor session, List<Long> ids) {
    return ids.parallelStream().map(id -> session.find(Lamp.class, id)).toList();
  }
}
