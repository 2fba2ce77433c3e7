package shelf;

import java.util.concurrent.CompletableFuture;
import org.hibernate.SessionFactory;

/** The transaction of the callback is committed while the task may still write in it. */
final class TransactionCallbackEnds {
  static class Gift {}

  CompletableFuture<Void> wrap(SessionFactory sessions, Gift gift) {
    return sessions.fromTransaction(
        session -> CompletableFuture.runAsync(() -> session.persist(gift)));
  }
}
