package shelf;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** The supplier opens a session each time somebody asks. */
final class SupplierThatOpensOk {
  static class Alarm {}

  void raise(SessionFactory sessions, List<Alarm> alarms, Executor pool) {
    Supplier<Session> open = () -> sessions.openSession();
    alarms.forEach(
        alarm ->
            pool.execute(
                () -> {
                  try (Session session = open.get()) {
                    session.persist(alarm);
                  }
                }));
  }
}
