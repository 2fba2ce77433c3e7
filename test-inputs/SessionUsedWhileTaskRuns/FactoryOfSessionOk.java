package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.concurrent.Executor;

/** The starter asks the session for its factory, and whether it is open. */
final class FactoryOfSessionOk {
  static class Slot {}

  void reserve(EntityManager em, Slot slot, Executor pool) {
    pool.execute(() -> em.persist(slot));
    EntityManagerFactory emf = em.getEntityManagerFactory();
    System.out.println(em.isOpen());
    try (EntityManager own = emf.createEntityManager()) {
      own.createNamedQuery("free").executeUpdate();
    }
  }
}
