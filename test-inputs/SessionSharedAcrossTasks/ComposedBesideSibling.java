package shelf;

import java.util.concurrent.CompletableFuture;
import org.hibernate.Session;

/** A chain of two tasks has the session in turn, but a third task runs beside the chain. */
final class ComposedBesideSibling {
  void publish(Session session, Object draft, Object log) {
    var audit = CompletableFuture.runAsync(() -> session.persist(log));
    var stored =
        CompletableFuture.supplyAsync(() -> session.merge(draft))
            .thenCompose(merged -> CompletableFuture.runAsync(() -> session.refresh(merged)));
    audit.join();
    stored.join();
  }
}
