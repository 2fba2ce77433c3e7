package shelf;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.concurrent.StructuredTaskScope;

/** The owner of the scope uses the session before it joins. */
final class UsedBeforeScopeJoin {
  static class Order {}

  void order(EntityManager em, long id) throws InterruptedException {
    try (var scope = StructuredTaskScope.open()) {
      var order = scope.fork(() -> em.find(Order.class, id));
      List<Order> open =
          em.createQuery("from Order where open = true", Order.class).getResultList();
      scope.join();
      System.out.println(order.get() + " of " + open.size());
    }
  }
}
