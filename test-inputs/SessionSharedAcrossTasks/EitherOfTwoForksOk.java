package shelf;

import jakarta.persistence.EntityManager;
import java.util.concurrent.Executor;

/** One of two tasks is started, never both. */
final class EitherOfTwoForksOk {
  static class Draft {}

  void save(EntityManager em, Draft draft, boolean fresh, Executor pool) {
    if (fresh) {
      pool.execute(() -> em.persist(draft));
    } else {
      pool.execute(() -> em.merge(draft));
    }
  }
}
