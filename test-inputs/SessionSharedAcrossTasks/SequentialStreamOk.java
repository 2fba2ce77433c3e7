package shelf;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Objects;

/** A sequential stream calls the entity manager on one thread. */
final class SequentialStreamOk {
  static class Visitor {}

  void admit(EntityManager em, List<Visitor> visitors) {
    em.getTransaction().begin();
    visitors.stream().filter(Objects::nonNull).forEach(em::persist);
    em.getTransaction().commit();
  }
}
