package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** A task closes its entity manager at the end of the try block and in the catch clause. */
final class ClosedInCatchOk {
  Future<Integer> archive(EntityManagerFactory emf, ExecutorService pool) {
    return pool.submit(
        () -> {
          EntityManager em = emf.createEntityManager();
          try {
            int rows = em.createNativeQuery("call archive()").executeUpdate();
            em.close();
            return rows;
          } catch (RuntimeException e) {
            em.close();
            throw e;
          }
        });
  }
}
