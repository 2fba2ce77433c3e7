package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/** An early return closes the session before the task has been waited for. */
final class ClosedOnEarlyReturn {
  static class Order {}

  Order order(EntityManagerFactory emf, long id, Predicate<Long> cancelled) {
    CompletableFuture<Order> order = CompletableFuture.supplyAsync(() -> emf.callInTransaction(taskEm -> taskEm.find(Order.class, id)));
    if (cancelled.test(id)) {
      return null;
    }
    Order found = order.join();
    return found;
  }
}
