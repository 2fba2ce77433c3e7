package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A helper runs in the background whatever it is given; the call that passes the task is reported.
 */
final class HelperThatForksItsParameter {
  static class Review {}

  private final ExecutorService pool = Executors.newCachedThreadPool();

  void moderate(EntityManager em, Review good, Review bad) {
    EntityManagerFactory entityManagerFactory = em.getEntityManagerFactory();
    background(() -> entityManagerFactory.runInTransaction(taskEm -> taskEm.merge(good)));
    background(() -> em.remove(bad));
  }

  private void background(Runnable task) {
    pool.submit(task);
  }
}
