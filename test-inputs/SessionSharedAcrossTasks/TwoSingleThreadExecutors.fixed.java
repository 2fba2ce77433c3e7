package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Each executor runs one task at a time, but there are two of them. */
final class TwoSingleThreadExecutors {
  static class Sale {}

  static class Refund {}

  private final ExecutorService sales = Executors.newSingleThreadExecutor();
  private final ExecutorService refunds = Executors.newSingleThreadExecutor();

  void book(EntityManager em, Sale sale, Refund refund) {
    EntityManagerFactory entityManagerFactory = em.getEntityManagerFactory();
    sales.execute(() -> entityManagerFactory.runInTransaction(taskEm -> taskEm.persist(sale)));
    refunds.execute(() -> entityManagerFactory.runInTransaction(taskEm -> taskEm.persist(refund)));
  }
}
