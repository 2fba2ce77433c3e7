package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.concurrent.CompletableFuture;

/** Two tasks capture the entity manager that the method has opened. */
final class CapturedLocal {
  static class Order {}

  static class Invoice {}

  record Overview(Order order, Invoice invoice) {}

  private final EntityManagerFactory emf;

  CapturedLocal(EntityManagerFactory emf) {
    this.emf = emf;
  }

  Overview overview(long orderId, long invoiceId) {
    CompletableFuture<Order> order =
        CompletableFuture.supplyAsync(() -> emf.callInTransaction(taskEm -> taskEm.find(Order.class, orderId)));
    CompletableFuture<Invoice> invoice =
        CompletableFuture.supplyAsync(() -> emf.callInTransaction(taskEm -> taskEm.find(Invoice.class, invoiceId)));
    return new Overview(order.join(), invoice.join());
  }
}
