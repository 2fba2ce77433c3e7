package shelf;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.concurrent.ForkJoinPool;

/** A task of a fork-join pool walks a parallel stream. */
final class ParallelStreamInPool {
  List<String> names(EntityManager em, List<Long> ids, ForkJoinPool pool) throws Exception {
    return pool.submit(() -> ids.parallelStream().map(id -> em.find(String.class, id)).toList())
        .get();
  }
}
