package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The owner opens one session, and gives it to the tasks of all jobs. */
final class SessionOfAllJobs {
  private final EntityManager em;
  private final ExecutorService pool = Executors.newFixedThreadPool(4);

  SessionOfAllJobs(EntityManagerFactory emf) {
    em = emf.createEntityManager();
  }

  void delete(Object row) {
    pool.execute(() -> em.remove(row));
  }
}
