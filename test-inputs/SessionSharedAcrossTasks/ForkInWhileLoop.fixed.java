package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.Queue;
import java.util.concurrent.ForkJoinPool;

/** A while loop forks for each row that it polls from a queue. */
final class ForkInWhileLoop {
  static class Job {}

  void work(EntityManager em, Queue<Job> jobs, ForkJoinPool pool) {
    EntityManagerFactory entityManagerFactory = em.getEntityManagerFactory();
    Job job;
    while ((job = jobs.poll()) != null) {
      Job next = job;
      pool.submit(() -> entityManagerFactory.callInTransaction(taskEm -> taskEm.merge(next)));
    }
  }
}
