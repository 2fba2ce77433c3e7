package shelf;

import jakarta.persistence.EntityManager;
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
    Batches batches = new Batches(em);
    pool.submit(() -> batches.run(() -> System.out.println(left)));
    pool.submit(() -> batches.run(() -> System.out.println(right)));
  }
}
