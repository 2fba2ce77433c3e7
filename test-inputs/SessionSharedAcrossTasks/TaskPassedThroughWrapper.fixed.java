package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;

/** A wrapper measures the task and returns it. */
final class TaskPassedThroughWrapper {
  static class Delivery {}

  void plan(EntityManager em, ExecutorService pool) {
    EntityManagerFactory entityManagerFactory = em.getEntityManagerFactory();
    pool.submit(timed("today", () -> entityManagerFactory.callInTransaction(taskEm -> taskEm.createNamedQuery("today", Delivery.class).getResultList())));
    pool.submit(
        timed("tomorrow", () -> entityManagerFactory.callInTransaction(taskEm -> taskEm.createNamedQuery("tomorrow", Delivery.class).getResultList())));
  }

  private static <T> Callable<T> timed(String what, Callable<T> task) {
    return () -> {
      long start = System.nanoTime();
      try {
        return task.call();
      } finally {
        System.out.println(what + " took " + (System.nanoTime() - start));
      }
    };
  }
}
