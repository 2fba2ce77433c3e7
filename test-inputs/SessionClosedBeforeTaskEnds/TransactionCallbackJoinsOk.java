package shelf;

import java.util.concurrent.CompletableFuture;
import org.hibernate.SessionFactory;

/** The callback waits for its task before its transaction is committed. */
final class TransactionCallbackJoinsOk {
  static class Gift {}

  void wrap(SessionFactory sessions, Gift gift) {
    sessions.inTransaction(
        session -> CompletableFuture.runAsync(() -> session.persist(gift)).join());
  }
}
