package shelf;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** A helper returns the parallel stream. */
final class ParallelStreamFromHelper {
  List<String> names(EntityManager em, Collection<Long> ids) {
    return positive(ids).map(id -> em.find(String.class, id)).toList();
  }

  private static Stream<Long> positive(Collection<Long> ids) {
    return ids.parallelStream().filter(id -> id > 0);
  }
}
