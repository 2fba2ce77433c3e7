package shelf;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Predicate;

/** The loop ends with the first task that it starts. */
final class LoopLeftAfterForkOk {
  static class Draft {}

  void saveFirst(EntityManager em, List<Draft> drafts, Predicate<Draft> ready, Executor pool) {
    for (Draft draft : drafts) {
      if (ready.test(draft)) {
        pool.execute(() -> em.persist(draft));
        return;
      }
    }
  }
}
