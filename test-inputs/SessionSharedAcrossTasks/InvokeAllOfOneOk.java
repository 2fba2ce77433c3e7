package shelf;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;

/** There is only one task, and invokeAll waits for it. */
final class InvokeAllOfOneOk {
  static class Bell {}

  void ring(EntityManager em, Bell bell, ExecutorService pool) throws InterruptedException {
    Callable<Bell> ring = () -> em.merge(bell);
    pool.invokeAll(List.of(ring));
    em.flush();
  }
}
