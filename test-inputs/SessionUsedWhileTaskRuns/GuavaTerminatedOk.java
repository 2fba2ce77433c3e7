package shelf;

import com.google.common.util.concurrent.ListeningExecutorService;
import com.google.common.util.concurrent.MoreExecutors;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.hibernate.Session;

/** Guava's ways to wait until an executor has ended. */
final class GuavaTerminatedOk {
  void store(Session session, Object first, Object second, ListeningExecutorService pool)
      throws InterruptedException {
    pool.execute(() -> session.persist(first));
    pool.shutdown();
    pool.awaitTermination(Duration.ofMinutes(1));
    session.flush();
    ExecutorService other = Executors.newCachedThreadPool();
    other.execute(() -> session.persist(second));
    MoreExecutors.shutdownAndAwaitTermination(other, Duration.ofMinutes(1));
    session.flush();
  }
}
