package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.concurrent.CompletableFuture;

/**
 * A call of the starter may throw between fork and join, and the try block closes the session then.
 */
final class FN_StarterThrowsBeforeJoin {
  static class Order {}

  // Known miss: nearly every call may throw, so that a single task would be reported nearly always.
  Order order(EntityManagerFactory emf, long id, Runnable remote) {
    try (EntityManager em = emf.createEntityManager()) {
      CompletableFuture<Order> order =
          CompletableFuture.supplyAsync(() -> em.find(Order.class, id));
      remote.run();
      return order.join();
    }
  }
}
