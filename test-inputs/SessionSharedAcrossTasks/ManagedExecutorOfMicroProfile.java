package shelf;

import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.hibernate.Session;

/** The executor of MicroProfile runs two tasks over one session. */
final class ManagedExecutorOfMicroProfile {
  private final ManagedExecutor executor;

  ManagedExecutorOfMicroProfile(ManagedExecutor executor) {
    this.executor = executor;
  }

  void save(Session session, Object bread, Object butter) {
    var first = executor.runAsync(() -> session.persist(bread));
    var second = executor.runAsync(() -> session.persist(butter));
    CompletableFuture.allOf(first, second).join();
  }
}
