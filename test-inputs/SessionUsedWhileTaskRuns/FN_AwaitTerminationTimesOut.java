package shelf;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.hibernate.Session;

/** The wait for the executor may end before its task does. */
final class FN_AwaitTerminationTimesOut {
  static class Parcel {}

  // Known miss: whether awaitTermination returned false is mostly not asked, so it counts as a
  // join.
  void load(Session session) throws InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    pool.submit(() -> session.persist(new Parcel()));
    pool.shutdown();
    pool.awaitTermination(1, TimeUnit.MILLISECONDS);
    session.flush();
  }
}
