package shelf;

import jakarta.persistence.EntityManager;
import java.util.stream.StreamSupport;

/** The flag leaves the stream of a spliterator sequential. */
final class SequentialStreamSupportOk {
  void warm(EntityManager em, Iterable<Long> ids) {
    StreamSupport.stream(ids.spliterator(), false).forEach(id -> em.find(Object.class, id));
  }
}
