package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** A task opens an entity manager for one query and forgets it. */
final class NeverClosed {
  Future<Long> countReadings(EntityManagerFactory emf, ExecutorService pool) {
    return pool.submit(
        () -> {
          try (EntityManager em = emf.createEntityManager()) {
            return em.createQuery("select count(r) from Reading r", Long.class).getSingleResult();
          }
        });
  }
}
