package shelf;

import jakarta.persistence.EntityManager;
import java.util.Queue;
import java.util.concurrent.ForkJoinPool;

/** A while loop forks for each row that it polls from a queue. */
final class ForkInWhileLoop {
  static class Job {}

  void work(EntityManager em, Queue<Job> jobs, ForkJoinPool pool) {
    Job job;
    while ((job = jobs.poll()) != null) {
      Job next = job;
      pool.submit(() -> em.merge(next));
    }
  }
}
