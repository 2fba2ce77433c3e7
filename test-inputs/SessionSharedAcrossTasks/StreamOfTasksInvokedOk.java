package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;

/** A stream makes the tasks that are invoked together, and opens a session for each. */
final class StreamOfTasksInvokedOk {
  static class Buoy {}

  void locate(EntityManagerFactory factory, List<Long> ids, ExecutorService pool)
      throws InterruptedException {
    List<Callable<Buoy>> tasks =
        ids.stream().map(id -> position(factory.createEntityManager(), id)).toList();
    pool.invokeAll(tasks);
  }

  private static Callable<Buoy> position(EntityManager em, long id) {
    return () -> {
      try (em) {
        return em.find(Buoy.class, id);
      }
    };
  }
}
