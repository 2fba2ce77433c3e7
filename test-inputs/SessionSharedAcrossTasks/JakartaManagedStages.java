package shelf;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.util.concurrent.CompletableFuture;
import org.hibernate.Session;

/** The container's executor makes two stages over one session. */
final class JakartaManagedStages {
  void send(Session session, Object card, Object gift, ManagedExecutorService pool) {
    CompletableFuture<Void> first = pool.runAsync(() -> session.persist(card));
    CompletableFuture<Void> second = pool.runAsync(() -> session.persist(gift));
    CompletableFuture.allOf(first, second).join();
  }
}
