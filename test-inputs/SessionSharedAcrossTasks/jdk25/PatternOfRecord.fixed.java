package shelf;

import java.util.List;
import java.util.concurrent.StructuredTaskScope;
import org.hibernate.Session;

/** A record pattern takes the session out of the context, and a scope forks over it. */
final class PatternOfRecord {
  record Context(Session session, String user) {}

  void save(Object context, List<Object> rows) throws InterruptedException {
    if (context instanceof Context(Session session, String user)) {
      try (var scope = StructuredTaskScope.open()) {
        for (Object row : rows) {
          scope.fork(() -> session.getSessionFactory().inTransaction(taskSession -> taskSession.persist(row)));
        }
        scope.join();
      }
      System.out.println("saved for " + user);
    }
  }
}
