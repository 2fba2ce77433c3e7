package shelf;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** The supplier gives the same session to everybody who asks. */
final class SupplierOfOneSession {
  static class Alarm {}

  void raise(SessionFactory sessions, List<Alarm> alarms, Executor pool) {
    Session session = sessions.openSession();
    Supplier<Session> current = () -> session;
    alarms.forEach(alarm -> pool.execute(() -> sessions.inTransaction(taskSession -> taskSession.persist(alarm))));
  }
}
