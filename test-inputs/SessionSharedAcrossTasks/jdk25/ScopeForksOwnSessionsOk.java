package shelf;

import jakarta.persistence.EntityManagerFactory;
import java.util.concurrent.StructuredTaskScope;

/** Each subtask of a scope has an entity manager of its own. */
final class ScopeForksOwnSessionsOk {
  static class Order {}

  static class Invoice {}

  String overview(EntityManagerFactory emf, long id) throws InterruptedException {
    try (var scope = StructuredTaskScope.open()) {
      var order = scope.fork(() -> emf.callInTransaction(em -> em.find(Order.class, id)));
      var invoice = scope.fork(() -> emf.callInTransaction(em -> em.find(Invoice.class, id)));
      scope.join();
      return order.get() + " " + invoice.get();
    }
  }
}
