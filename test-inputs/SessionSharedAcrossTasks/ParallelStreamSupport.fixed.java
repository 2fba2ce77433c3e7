package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.stream.StreamSupport;

/** The flag makes the stream of a spliterator parallel. */
final class ParallelStreamSupport {
  void warm(EntityManager em, Iterable<Long> ids) {
    EntityManagerFactory entityManagerFactory = em.getEntityManagerFactory();
    StreamSupport.stream(ids.spliterator(), true).forEach(id -> entityManagerFactory.runInTransaction(taskEm -> taskEm.find(Object.class, id)));
  }
}
