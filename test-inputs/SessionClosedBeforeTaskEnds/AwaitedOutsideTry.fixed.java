package shelf;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** The executor is waited for, but after the try block has closed the session. */
final class AwaitedOutsideTry {
  static class Page {}

  void scan(SessionFactory sessions, Page page) throws InterruptedException {
    ExecutorService scanners = Executors.newFixedThreadPool(2);
    try {
      scanners.execute(() -> sessions.inTransaction(taskSession -> taskSession.persist(page)));
    } finally {
      scanners.shutdown();
      scanners.awaitTermination(1, TimeUnit.MINUTES);
    }
  }
}
