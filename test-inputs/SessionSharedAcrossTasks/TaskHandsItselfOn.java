package shelf;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.hibernate.Session;

/** A method runs on a worker, and hands itself to the pool again from there. */
final class TaskHandsItselfOn {
  private final Session session;
  private final ExecutorService pool = Executors.newFixedThreadPool(4);

  TaskHandsItselfOn(Session session) {
    this.session = session;
  }

  void walk(long node) {
    if (node < 1000) {
      pool.execute(() -> walk(2 * node));
      pool.execute(() -> walk(2 * node + 1));
    }
    session.find(Object.class, node);
  }
}
