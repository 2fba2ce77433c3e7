package shelf;

import java.util.stream.IntStream;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** The session is in a field of the base class, and the tasks call an inherited method. */
final class InheritedFieldOfBaseClass {
  abstract static class BaseDao {
    private final Session session;

    BaseDao(Session session) {
      this.session = session;
    }

    <T> T load(Class<T> type, long id) {
      return session.find(type, id);
    }
  }

  static final class TownDao extends BaseDao {
    TownDao(Session session) {
      super(session);
    }

    Object town(long id) {
      return load(Object.class, id);
    }
  }

  void warm(SessionFactory sessions, int towns) {
    IntStream.range(0, towns).parallel().forEach(id -> sessions.inSession(taskSession -> new TownDao(taskSession).town(id)));
  }
}
