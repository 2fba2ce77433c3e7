package shelf;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.hibernate.Session;

/** The executor has ended its tasks before the session is used again. */
final class AwaitTerminationOk {
  static class Parcel {}

  void load(Session session) throws InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    pool.submit(() -> session.persist(new Parcel()));
    pool.shutdown();
    pool.awaitTermination(1, TimeUnit.HOURS);
    session.flush();
  }
}
