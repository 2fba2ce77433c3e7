package shelf;

import java.util.List;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;

/** Each task of the stream inserts through a stateless session of its own. */
final class StatelessSessionOpenedInTaskOk {
  void load(SessionFactory sessions, List<Object> rows) {
    rows.parallelStream().forEach(row -> insert(sessions, row));
  }

  private static void insert(SessionFactory sessions, Object row) {
    try (StatelessSession session = sessions.openStatelessSession()) {
      session.insert(row);
    }
  }
}
