package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;

/** A method walks the units below a unit in a parallel stream, which calls the method again. */
final class TreeWalkInParallel {
  long employees(EntityManager em, long unit) {
    EntityManagerFactory entityManagerFactory = em.getEntityManagerFactory();
    return 1 + unitsBelow(em, unit).parallelStream().mapToLong(u -> entityManagerFactory.callInTransaction(taskEm -> employees(taskEm, u))).sum();
  }

  private static List<Long> unitsBelow(EntityManager em, long unit) {
    return em.createQuery("select u.id from Unit u where u.parent.id = :unit", Long.class)
        .setParameter("unit", unit)
        .getResultList();
  }
}
