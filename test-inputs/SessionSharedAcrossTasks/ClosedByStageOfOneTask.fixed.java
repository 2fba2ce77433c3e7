package shelf;

import java.util.concurrent.CompletableFuture;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** The stage after one of two tasks closes the session of both. */
final class ClosedByStageOfOneTask {
  void save(Session session, Object row, Object log) {
    SessionFactory sessionFactory = session.getSessionFactory();
    CompletableFuture.runAsync(() -> sessionFactory.inTransaction(taskSession -> taskSession.persist(log)));
    CompletableFuture.runAsync(() -> sessionFactory.inTransaction(taskSession -> taskSession.persist(row)))
        .whenComplete((done, failure) -> session.close());
  }
}
