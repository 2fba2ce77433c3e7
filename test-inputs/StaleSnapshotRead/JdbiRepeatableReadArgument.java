package shelf;

import java.util.concurrent.CompletableFuture;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/** The level that the transaction is opened with keeps what the first count has seen. */
final class JdbiRepeatableReadArgument {
  private static final String UNPAID = "select count(*) from invoice where paid = 0";

  private final Jdbi jdbi;

  JdbiRepeatableReadArgument(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  long settled(long invoice) {
    return jdbi.inTransaction(
        TransactionIsolationLevel.REPEATABLE_READ,
        handle -> {
          long before = handle.createQuery(UNPAID).mapTo(Long.class).one();
          CompletableFuture.runAsync(() -> settle(invoice)).join();
          return before - handle.createQuery(UNPAID).mapTo(Long.class).one();
        });
  }

  private void settle(long invoice) {
    jdbi.useTransaction(own -> own.execute("update invoice set paid = 1 where id = ?", invoice));
  }
}
