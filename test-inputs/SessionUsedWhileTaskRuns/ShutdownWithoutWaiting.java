package shelf;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.hibernate.Session;

/** The executor is told to end, and nobody waits until it has. */
final class ShutdownWithoutWaiting {
  static class Parcel {}

  void load(Session session) {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    pool.submit(() -> session.persist(new Parcel()));
    pool.shutdown();
    session.flush();
  }
}
