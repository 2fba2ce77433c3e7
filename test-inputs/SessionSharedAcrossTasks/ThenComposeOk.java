package shelf;

import jakarta.persistence.EntityManager;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** The second task starts when the first has completed. */
final class ThenComposeOk {
  static class Customer {
    long addressId;
  }

  static class Address {}

  Address addressOf(EntityManager em, long customerId, Executor pool) {
    return CompletableFuture.supplyAsync(() -> em.find(Customer.class, customerId), pool)
        .thenCompose(
            customer ->
                CompletableFuture.supplyAsync(
                    () -> em.find(Address.class, customer.addressId), pool))
        .join();
  }
}
