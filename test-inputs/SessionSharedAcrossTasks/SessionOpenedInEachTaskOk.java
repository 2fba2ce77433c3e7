package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.concurrent.CompletableFuture;

/** Each task opens an entity manager of its own and closes it. */
final class SessionOpenedInEachTaskOk {
  static class Order {}

  static class Invoice {}

  record Overview(Order order, Invoice invoice) {}

  private final EntityManagerFactory emf;

  SessionOpenedInEachTaskOk(EntityManagerFactory emf) {
    this.emf = emf;
  }

  Overview overview(long orderId, long invoiceId) {
    CompletableFuture<Order> order =
        CompletableFuture.supplyAsync(() -> load(Order.class, orderId));
    CompletableFuture<Invoice> invoice =
        CompletableFuture.supplyAsync(() -> load(Invoice.class, invoiceId));
    return new Overview(order.join(), invoice.join());
  }

  private <T> T load(Class<T> type, long id) {
    try (EntityManager em = emf.createEntityManager()) {
      return em.find(type, id);
    }
  }
}
