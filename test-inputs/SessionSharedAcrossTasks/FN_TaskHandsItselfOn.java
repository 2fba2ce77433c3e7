package shelf;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.hibernate.Session;

/** A method runs on a worker, and hands itself to the pool again from there. */
final class FN_TaskHandsItselfOn {
  private final Session session;
  private final ExecutorService pool = Executors.newFixedThreadPool(4);

  FN_TaskHandsItselfOn(Session session) {
    this.session = session;
  }

  // Known miss: a method that hands itself to an executor is summarised without what its own task
  // does, so the tasks for the left and the right half are not seen to meet.
  void walk(long node) {
    if (node < 1000) {
      pool.execute(() -> walk(2 * node));
      pool.execute(() -> walk(2 * node + 1));
    }
    session.find(Object.class, node);
  }
}
