package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.concurrent.Executor;

/** A task opens a session for the task that it starts, which closes it. */
final class ClosedByInnerTaskOk {
  void archive(EntityManagerFactory emf, Executor pool) {
    pool.execute(
        () -> {
          EntityManager em = emf.createEntityManager();
          pool.execute(
              () -> {
                try (em) {
                  em.createNativeQuery("call archive()").executeUpdate();
                }
              });
        });
  }
}
