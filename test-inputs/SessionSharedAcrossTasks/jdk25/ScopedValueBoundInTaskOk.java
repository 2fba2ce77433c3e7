package shelf;

import java.util.List;
import java.util.concurrent.StructuredTaskScope;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** Each subtask binds a session of its own. */
final class ScopedValueBoundInTaskOk {
  static class Part {}

  private static final ScopedValue<Session> SESSION = ScopedValue.newInstance();

  void assemble(SessionFactory sessions, List<Long> parts) throws InterruptedException {
    try (var scope = StructuredTaskScope.open()) {
      for (long part : parts) {
        scope.fork(
            () -> {
              try (Session session = sessions.openSession()) {
                ScopedValue.where(SESSION, session).run(() -> print(part));
              }
            });
      }
      scope.join();
    }
  }

  private static void print(long part) {
    System.out.println(SESSION.get().find(Part.class, part));
  }
}
