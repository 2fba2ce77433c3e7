package shelf;

import jakarta.persistence.EntityManager;
import java.util.concurrent.StructuredTaskScope;

/** The owner of the scope uses the session after it has joined, and forks again then. */
final class UsedAfterScopeJoinOk {
  static class Order {}

  void order(EntityManager em, long id) throws InterruptedException {
    Order order;
    try (var scope = StructuredTaskScope.open()) {
      var found = scope.fork(() -> em.find(Order.class, id));
      scope.join();
      order = found.get();
    }
    em.remove(order);
    try (var scope = StructuredTaskScope.open()) {
      scope.fork(() -> em.createNamedQuery("renumber").executeUpdate());
      scope.join();
    }
  }
}
