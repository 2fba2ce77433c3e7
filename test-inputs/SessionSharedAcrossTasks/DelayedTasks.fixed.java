package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Two delayed tasks of a pool come due at the same time. */
final class DelayedTasks {
  private final ScheduledExecutorService pool = Executors.newScheduledThreadPool(2);

  void remind(EntityManager em, Object today, Object tomorrow) {
    EntityManagerFactory entityManagerFactory = em.getEntityManagerFactory();
    pool.schedule(() -> entityManagerFactory.runInTransaction(taskEm -> taskEm.persist(today)), 5, TimeUnit.SECONDS);
    pool.schedule(() -> entityManagerFactory.runInTransaction(taskEm -> taskEm.persist(tomorrow)), 5, TimeUnit.SECONDS);
  }
}
