package shelf;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A private method is given an executor of one thread, and one of many. */
final class PoolGivenToHelper {
  static class Berth {}

  private final ExecutorService one = Executors.newSingleThreadExecutor();
  private final ExecutorService many = Executors.newCachedThreadPool();

  void reserve(EntityManager em, List<Berth> berths, boolean urgent) {
    if (urgent) {
      persistAll(many, em, berths);
    } else {
      persistAll(one, em, berths);
    }
  }

  private static void persistAll(Executor executor, EntityManager em, List<Berth> berths) {
    for (Berth berth : berths) {
      executor.execute(() -> em.persist(berth));
    }
  }
}
