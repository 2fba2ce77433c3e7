package shelf;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** The context is a plain object until the task casts it. */
final class CastInsideTask {
  static class Vote {}

  void count(Object context, List<Vote> votes, ExecutorService pool) {
    for (Vote vote : votes) {
      pool.execute(() -> ((EntityManager) context).persist(vote));
    }
  }
}
