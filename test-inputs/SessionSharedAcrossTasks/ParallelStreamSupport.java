package shelf;

import jakarta.persistence.EntityManager;
import java.util.stream.StreamSupport;

/** The flag makes the stream of a spliterator parallel. */
final class ParallelStreamSupport {
  void warm(EntityManager em, Iterable<Long> ids) {
    StreamSupport.stream(ids.spliterator(), true).forEach(id -> em.find(Object.class, id));
  }
}
