package shelf;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.hibernate.Session;

/** Each stage starts when the one before has completed. */
final class ThenRunAsyncChainOk {
  static class Bill {}

  void bill(Session session, Executor pool) {
    CompletableFuture.runAsync(() -> session.persist(new Bill()), pool)
        .thenRunAsync(() -> session.flush(), pool)
        .thenRun(() -> session.clear())
        .join();
  }
}
