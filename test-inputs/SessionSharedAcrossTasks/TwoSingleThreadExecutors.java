package shelf;

import jakarta.persistence.EntityManager;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Each executor runs one task at a time, but there are two of them. */
final class TwoSingleThreadExecutors {
  static class Sale {}

  static class Refund {}

  private final ExecutorService sales = Executors.newSingleThreadExecutor();
  private final ExecutorService refunds = Executors.newSingleThreadExecutor();

  void book(EntityManager em, Sale sale, Refund refund) {
    sales.execute(() -> em.persist(sale));
    refunds.execute(() -> em.persist(refund));
  }
}
