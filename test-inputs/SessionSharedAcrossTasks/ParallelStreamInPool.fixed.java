package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.concurrent.ForkJoinPool;

/** A task of a fork-join pool walks a parallel stream. */
final class ParallelStreamInPool {
  List<String> names(EntityManager em, List<Long> ids, ForkJoinPool pool) throws Exception {
    EntityManagerFactory entityManagerFactory = em.getEntityManagerFactory();
    return pool.submit(() -> ids.parallelStream().map(id -> entityManagerFactory.callInTransaction(taskEm -> taskEm.find(String.class, id))).toList())
        .get();
  }
}
