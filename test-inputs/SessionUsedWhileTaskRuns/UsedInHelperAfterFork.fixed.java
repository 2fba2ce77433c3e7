package shelf;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** The starter's use of the session stands in a method that it calls. */
final class UsedInHelperAfterFork {
  static class Stage {}

  void publish(Session session, Executor pool) {
    SessionFactory sessionFactory = session.getSessionFactory();
    CompletableFuture<Void> images =
        CompletableFuture.runAsync(
            () -> sessionFactory.inTransaction(taskSession -> taskSession.createNamedMutationQuery("scale").executeUpdate()), pool);
    mark(session);
    images.join();
  }

  private void mark(Session session) {
    persist(session, new Stage());
  }

  private void persist(Session session, Object entity) {
    session.persist(entity);
  }
}
