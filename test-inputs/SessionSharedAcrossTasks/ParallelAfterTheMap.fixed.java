package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;

/** The stream becomes parallel after the step that uses the session, which counts for all steps. */
final class ParallelAfterTheMap {
  List<String> names(EntityManager em, List<Long> ids) {
    EntityManagerFactory entityManagerFactory = em.getEntityManagerFactory();
    return ids.stream()
        .map(id -> entityManagerFactory.callInTransaction(taskEm -> taskEm.find(String.class, id)))
        .parallel()
        .map(String::toLowerCase)
        .toList();
  }
}
