package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.concurrent.Executor;

/** A helper of the starter closes the session. */
final class ClosedByHelper {
  static class Track {}

  void save(EntityManagerFactory emf, Track track, Executor pool) {
    EntityManager em = emf.createEntityManager();
    pool.execute(() -> emf.runInTransaction(taskEm -> taskEm.persist(track)));
    release(em);
  }

  private static void release(EntityManager em) {
    if (em.isOpen()) {
      em.close();
    }
  }
}
