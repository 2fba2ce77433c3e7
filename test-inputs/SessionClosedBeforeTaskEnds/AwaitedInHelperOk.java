package shelf;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** A helper shuts the executor down and waits for its tasks. */
final class AwaitedInHelperOk {
  static class Stone {}

  void stack(SessionFactory sessions, Stone stone) {
    try (Session session = sessions.openSession()) {
      ExecutorService masons = Executors.newFixedThreadPool(2);
      masons.execute(() -> session.persist(stone));
      finish(masons);
    }
  }

  private static void finish(ExecutorService executor) {
    executor.shutdown();
    try {
      if (!executor.awaitTermination(30, TimeUnit.SECONDS)) {
        executor.shutdownNow();
      }
    } catch (InterruptedException e) {
      executor.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
