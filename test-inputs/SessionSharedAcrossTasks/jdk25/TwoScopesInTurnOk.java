package shelf;

import java.util.concurrent.StructuredTaskScope;
import org.hibernate.Session;

/** The first scope ends before the second begins. */
final class TwoScopesInTurnOk {
  void save(Session session, Object first, Object second) throws InterruptedException {
    try (var scope = StructuredTaskScope.open()) {
      scope.fork(() -> session.persist(first));
      scope.join();
    }
    try (var scope = StructuredTaskScope.open()) {
      scope.fork(() -> session.persist(second));
      scope.join();
    }
  }
}
