package shelf;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A private method is only ever given executors of one thread. */
final class SingleThreadGivenToHelperOk {
  static class Berth {}

  private final ExecutorService harbour =
      Executors.unconfigurableExecutorService(Executors.newSingleThreadExecutor());

  void reserve(EntityManager em, List<Berth> berths) {
    persistAll(harbour, em, berths);
  }

  void reserveApart(EntityManager em, List<Berth> berths) {
    ExecutorService own = Executors.newSingleThreadExecutor();
    persistAll(own, em, berths);
    own.shutdown();
  }

  private static void persistAll(Executor executor, EntityManager em, List<Berth> berths) {
    for (Berth berth : berths) {
      executor.execute(() -> em.persist(berth));
    }
  }
}
