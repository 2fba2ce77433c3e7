package shelf;

import java.util.concurrent.CompletableFuture;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** A chain of two tasks has the session in turn, but a third task runs beside the chain. */
final class ComposedBesideSibling {
  void publish(Session session, Object draft, Object log) {
    SessionFactory sessionFactory = session.getSessionFactory();
    var audit = CompletableFuture.runAsync(() -> sessionFactory.inTransaction(taskSession -> taskSession.persist(log)));
    var stored =
        CompletableFuture.supplyAsync(() -> sessionFactory.fromTransaction(taskSession -> taskSession.merge(draft)))
            .thenCompose(merged -> CompletableFuture.runAsync(() -> session.refresh(merged)));
    audit.join();
    stored.join();
  }
}
