package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.concurrent.StructuredTaskScope;

/** Two subtasks of a scope share an entity manager. */
final class ScopeForks {
  static class Order {}

  static class Invoice {}

  String overview(EntityManagerFactory emf, long id) throws InterruptedException {
    try (var scope = StructuredTaskScope.open()) {
      var order = scope.fork(() -> emf.callInTransaction(taskEm -> taskEm.find(Order.class, id)));
      var invoice = scope.fork(() -> emf.callInTransaction(taskEm -> taskEm.find(Invoice.class, id)));
      scope.join();
      return order.get() + " " + invoice.get();
    }
  }
}
