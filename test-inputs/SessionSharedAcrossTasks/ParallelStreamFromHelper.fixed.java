package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** A helper returns the parallel stream. */
final class ParallelStreamFromHelper {
  List<String> names(EntityManager em, Collection<Long> ids) {
    EntityManagerFactory entityManagerFactory = em.getEntityManagerFactory();
    return positive(ids).map(id -> entityManagerFactory.callInTransaction(taskEm -> taskEm.find(String.class, id))).toList();
  }

  private static Stream<Long> positive(Collection<Long> ids) {
    return ids.parallelStream().filter(id -> id > 0);
  }
}
