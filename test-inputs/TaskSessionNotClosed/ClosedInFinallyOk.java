package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** A task closes its entity manager in a finally block, where it may still be null. */
final class ClosedInFinallyOk {
  Future<?> archive(EntityManagerFactory emf, ExecutorService pool) {
    return pool.submit(
        () -> {
          EntityManager em = null;
          try {
            em = emf.createEntityManager();
            em.getTransaction().begin();
            em.createQuery("delete from Reading").executeUpdate();
            em.getTransaction().commit();
          } finally {
            if (em != null && em.isOpen()) {
              em.close();
            }
          }
        });
  }
}
