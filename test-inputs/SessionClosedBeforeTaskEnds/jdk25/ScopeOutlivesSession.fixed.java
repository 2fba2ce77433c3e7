package shelf;

import java.util.concurrent.StructuredTaskScope;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** Resources are closed in reverse order: the session before the scope that forks over it. */
final class ScopeOutlivesSession {
  void save(SessionFactory sessions, Object row) throws InterruptedException {
    try (var scope = StructuredTaskScope.open()) {
      scope.fork(() -> sessions.inTransaction(taskSession -> taskSession.persist(row)));
    }
  }
}
