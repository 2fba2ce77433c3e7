package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** The starter opens the session: that the task has to close it nobody says. */
final class OpenedByStarterOk {
  Future<Integer> archive(EntityManagerFactory emf, ExecutorService pool) {
    EntityManager em = emf.createEntityManager();
    return pool.submit(() -> em.createNativeQuery("call archive()").executeUpdate());
  }
}
