package shelf;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** An asynchronous stage hands the result to a client, while the method uses the session. */
final class StarterResumesAfterFork {
  static class Report {}

  void respond(Session session, Report report, Consumer<Report> client, Executor pool) {
    SessionFactory sessionFactory = session.getSessionFactory();
    CompletableFuture.supplyAsync(() -> sessionFactory.fromTransaction(taskSession -> taskSession.merge(report)), pool).thenAccept(client);
    session.getTransaction().markRollbackOnly();
  }
}
