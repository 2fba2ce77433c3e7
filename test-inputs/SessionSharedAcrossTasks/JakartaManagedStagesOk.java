package shelf;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import org.hibernate.Session;

/** The container's executor makes a stage, and the next one hangs on it. */
final class JakartaManagedStagesOk {
  void send(Session session, Object card, Object gift, ManagedExecutorService pool) {
    pool.runAsync(() -> session.persist(card))
        .thenRunAsync(() -> session.persist(gift), pool)
        .join();
  }
}
