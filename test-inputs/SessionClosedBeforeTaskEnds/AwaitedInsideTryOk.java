package shelf;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** The executor is waited for in a finally block inside the try block that closes the session. */
final class AwaitedInsideTryOk {
  static class Page {}

  void scan(SessionFactory sessions, Page page) throws InterruptedException {
    ExecutorService scanners = Executors.newFixedThreadPool(2);
    try (Session session = sessions.openSession()) {
      try {
        scanners.execute(() -> session.persist(page));
      } finally {
        scanners.shutdown();
        scanners.awaitTermination(1, TimeUnit.MINUTES);
      }
    }
  }
}
