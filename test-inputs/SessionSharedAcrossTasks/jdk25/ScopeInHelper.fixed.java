package shelf;

import java.util.List;
import java.util.concurrent.StructuredTaskScope;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** A helper forks in the scope that it is given. */
final class ScopeInHelper {
  void save(Session session, List<Object> rows) throws InterruptedException {
    try (var scope = StructuredTaskScope.open()) {
      for (Object row : rows) {
        start(scope, session, row);
      }
      scope.join();
    }
  }

  private static void start(StructuredTaskScope<Object, Void> scope, Session session, Object row) {
    SessionFactory sessionFactory = session.getSessionFactory();
    scope.fork(() -> sessionFactory.fromTransaction(taskSession -> taskSession.merge(row)));
  }
}
