package shelf;

import jakarta.persistence.EntityManager;
import java.util.List;

/** The stream was parallel until it was made sequential again, which counts for all steps. */
final class SequentialAgainOk {
  List<String> names(EntityManager em, List<Long> ids) {
    return ids.stream()
        .parallel()
        .filter(id -> id > 0)
        .sequential()
        .map(id -> em.find(String.class, id))
        .toList();
  }
}
