package shelf;

import java.util.List;
import org.hibernate.Session;

/** The binding is read by the thread that made it. */
final class BindingOnOneThreadOk {
  private static final ScopedValue<Session> SESSION = ScopedValue.newInstance();

  void save(Session session, List<Object> rows) {
    ScopedValue.where(SESSION, session).run(() -> rows.forEach(row -> SESSION.get().persist(row)));
  }
}
