package shelf;

import jakarta.persistence.EntityManager;
import java.util.List;

/** The stream becomes parallel after the step that uses the session, which counts for all steps. */
final class ParallelAfterTheMap {
  List<String> names(EntityManager em, List<Long> ids) {
    return ids.stream()
        .map(id -> em.find(String.class, id))
        .parallel()
        .map(String::toLowerCase)
        .toList();
  }
}
