package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;

/** A method that walks a tree in parallel opens an entity manager for each of its calls. */
final class TreeWalkOpensOk {
  private final EntityManagerFactory emf;

  TreeWalkOpensOk(EntityManagerFactory emf) {
    this.emf = emf;
  }

  long employees(long unit) {
    List<Long> below;
    try (EntityManager em = emf.createEntityManager()) {
      below =
          em.createQuery("select u.id from Unit u where u.parent.id = :unit", Long.class)
              .setParameter("unit", unit)
              .getResultList();
    }
    return 1 + below.parallelStream().mapToLong(this::employees).sum();
  }
}
