package shelf;

import java.util.concurrent.ForkJoinPool;
import org.hibernate.Session;

/** A fork-join pool runs two tasks, and the first is joined before the second starts. */
final class ForkJoinPoolSubmitOk {
  void store(Session session, Object oak, Object elm, ForkJoinPool pool) {
    pool.submit(() -> session.persist(oak)).join();
    pool.submit(() -> session.persist(elm)).join();
  }
}
