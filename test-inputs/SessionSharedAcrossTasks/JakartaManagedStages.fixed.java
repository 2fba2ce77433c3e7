package shelf;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.util.concurrent.CompletableFuture;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** The container's executor makes two stages over one session. */
final class JakartaManagedStages {
  void send(Session session, Object card, Object gift, ManagedExecutorService pool) {
    SessionFactory sessionFactory = session.getSessionFactory();
    CompletableFuture<Void> first = pool.runAsync(() -> sessionFactory.inTransaction(taskSession -> taskSession.persist(card)));
    CompletableFuture<Void> second = pool.runAsync(() -> sessionFactory.inTransaction(taskSession -> taskSession.persist(gift)));
    CompletableFuture.allOf(first, second).join();
  }
}
