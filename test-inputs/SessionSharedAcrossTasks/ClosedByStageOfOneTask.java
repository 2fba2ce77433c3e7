package shelf;

import java.util.concurrent.CompletableFuture;
import org.hibernate.Session;

/** The stage after one of two tasks closes the session of both. */
final class ClosedByStageOfOneTask {
  void save(Session session, Object row, Object log) {
    CompletableFuture.runAsync(() -> session.persist(log));
    CompletableFuture.runAsync(() -> session.persist(row))
        .whenComplete((done, failure) -> session.close());
  }
}
