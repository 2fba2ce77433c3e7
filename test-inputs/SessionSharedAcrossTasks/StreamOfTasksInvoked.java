package shelf;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;

/** A stream makes the tasks that are invoked together. */
final class StreamOfTasksInvoked {
  static class Buoy {}

  void locate(EntityManager em, List<Long> ids, ExecutorService pool) throws InterruptedException {
    pool.invokeAll(ids.stream().map(id -> position(em, id)).toList());
  }

  private static Callable<Buoy> position(EntityManager em, long id) {
    return () -> em.find(Buoy.class, id);
  }
}
