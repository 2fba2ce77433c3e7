package shelf;

import java.util.concurrent.Executor;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** The tasks only compare the captured session with their own. */
final class IdentityComparedOk {
  void verify(SessionFactory sessions, Session outer, Executor pool) {
    for (int i = 0; i < 3; i++) {
      pool.execute(
          () -> {
            try (Session inner = sessions.openSession()) {
              if (inner == outer) {
                throw new IllegalStateException("not a session of its own");
              }
            }
          });
    }
  }
}
