package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** A helper opens the session for the task, which forgets it. */
final class OpenedByHelper {
  Future<?> archive(EntityManagerFactory emf, ExecutorService pool) {
    return pool.submit(() -> {
      try (EntityManager entityManager = open(emf)) {
        return entityManager.createNativeQuery("call archive()").executeUpdate();
      }
    });
  }

  private static EntityManager open(EntityManagerFactory emf) {
    EntityManager em = emf.createEntityManager();
    em.setProperty("jakarta.persistence.query.timeout", 500);
    return em;
  }
}
