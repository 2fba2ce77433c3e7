package shelf;

import java.util.List;
import java.util.concurrent.StructuredTaskScope;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** The subtasks inherit the binding of the session. */
final class ScopedValueInherited {
  static class Part {}

  private static final ScopedValue<Session> SESSION = ScopedValue.newInstance();

  void assemble(SessionFactory sessions, List<Long> parts) {
    try (Session session = sessions.openSession()) {
      ScopedValue.where(SESSION, session).run(() -> forkAll(parts));
    }
  }

  private static void forkAll(List<Long> parts) {
    try (var scope = StructuredTaskScope.open()) {
      for (long part : parts) {
        scope.fork(() -> SESSION.get().find(Part.class, part));
      }
      scope.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
