package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** A utility clears the entity manager that it was given, on the thread of whoever calls it. */
final class UtilityWithEntityManager {
  static class Sku {}

  record Batches(EntityManager em) {
    void run(Runnable batch) {
      batch.run();
      em.flush();
      em.clear();
    }
  }

  void index(EntityManager em, List<Sku> left, List<Sku> right, ExecutorService pool) {
    EntityManagerFactory entityManagerFactory = em.getEntityManagerFactory();
    pool.submit(() -> entityManagerFactory.runInTransaction(taskEm -> new Batches(taskEm).run(() -> System.out.println(left))));
    pool.submit(() -> entityManagerFactory.runInTransaction(taskEm -> new Batches(taskEm).run(() -> System.out.println(right))));
  }
}
