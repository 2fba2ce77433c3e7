package shelf;

import java.util.List;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.engine.spi.SessionImplementor;

/** A subtype of a session is a session. */
final class SubtypeOfSession {
  static class Lamp {}

  List<Lamp> lamps(SessionImplementor session, List<Long> ids) {
    SessionFactoryImplementor sessionFactoryImplementor = session.getSessionFactory();
    return ids.parallelStream().map(id -> {
      try (SessionImplementor taskSession = sessionFactoryImplementor.openSession()) {
        return taskSession.find(Lamp.class, id);
      }
    }).toList();
  }
}
