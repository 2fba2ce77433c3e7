package shelf;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** The method waits for the executor that does not run the task. */
final class OtherExecutorAwaited {
  static class Buoy {}

  void anchor(SessionFactory sessions, Buoy buoy) throws InterruptedException {
    ExecutorService divers = Executors.newCachedThreadPool();
    ExecutorService boats = Executors.newCachedThreadPool();
    divers.execute(() -> sessions.inTransaction(taskSession -> taskSession.persist(buoy)));
    boats.shutdown();
    boats.awaitTermination(1, TimeUnit.MINUTES);
  }
}
