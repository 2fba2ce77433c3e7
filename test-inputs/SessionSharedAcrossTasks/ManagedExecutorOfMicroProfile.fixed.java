package shelf;

import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** The executor of MicroProfile runs two tasks over one session. */
final class ManagedExecutorOfMicroProfile {
  private final ManagedExecutor executor;

  ManagedExecutorOfMicroProfile(ManagedExecutor executor) {
    this.executor = executor;
  }

  void save(Session session, Object bread, Object butter) {
    SessionFactory sessionFactory = session.getSessionFactory();
    var first = executor.runAsync(() -> sessionFactory.inTransaction(taskSession -> taskSession.persist(bread)));
    var second = executor.runAsync(() -> sessionFactory.inTransaction(taskSession -> taskSession.persist(butter)));
    CompletableFuture.allOf(first, second).join();
  }
}
