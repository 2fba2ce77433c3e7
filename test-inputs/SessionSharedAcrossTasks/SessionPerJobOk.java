package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** The owner opens a session for each job, and gives it to the one task of that job. */
final class SessionPerJobOk {
  private final EntityManagerFactory emf;
  private final ExecutorService pool = Executors.newFixedThreadPool(4);

  SessionPerJobOk(EntityManagerFactory emf) {
    this.emf = emf;
  }

  void run(Consumer<EntityManager> job) {
    EntityManager em = emf.createEntityManager();
    pool.execute(
        () -> {
          try {
            job.accept(em);
          } finally {
            em.close();
          }
        });
  }
}
