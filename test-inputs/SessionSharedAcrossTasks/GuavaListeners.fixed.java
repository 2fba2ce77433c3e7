package shelf;

import com.google.common.util.concurrent.ListenableFuture;
import java.util.concurrent.Executor;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** Two listeners of one future run on a pool. */
final class GuavaListeners {
  void log(Session session, ListenableFuture<?> work, Executor pool) {
    SessionFactory sessionFactory = session.getSessionFactory();
    work.addListener(() -> sessionFactory.inTransaction(taskSession -> taskSession.persist("done")), pool);
    work.addListener(() -> sessionFactory.inTransaction(taskSession -> taskSession.persist("seen")), pool);
  }
}
