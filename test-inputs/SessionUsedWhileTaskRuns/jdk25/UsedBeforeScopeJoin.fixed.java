package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.concurrent.StructuredTaskScope;

/** The owner of the scope uses the session before it joins. */
final class UsedBeforeScopeJoin {
  static class Order {}

  void order(EntityManager em, long id) throws InterruptedException {
    EntityManagerFactory entityManagerFactory = em.getEntityManagerFactory();
    try (var scope = StructuredTaskScope.open()) {
      var order = scope.fork(() -> entityManagerFactory.callInTransaction(taskEm -> taskEm.find(Order.class, id)));
      List<Order> open =
          em.createQuery("from Order where open = true", Order.class).getResultList();
      scope.join();
      System.out.println(order.get() + " of " + open.size());
    }
  }
}
