package shelf;

import java.util.concurrent.CompletableFuture;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/** Each count sees what is committed: the level is an argument, or is set before the begin. */
final class JdbiReadCommittedArgumentOk {
  private static final String UNPAID = "select count(*) from invoice where paid = 0";

  private final Jdbi jdbi;

  JdbiReadCommittedArgumentOk(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  long settled(long invoice) {
    return jdbi.inTransaction(
        TransactionIsolationLevel.READ_COMMITTED, handle -> settled(handle, invoice));
  }

  long settledOf(Handle handle, long invoice) {
    return handle.inTransaction(
        TransactionIsolationLevel.READ_COMMITTED, same -> settled(same, invoice));
  }

  long settledByHand(long invoice) {
    try (Handle handle = jdbi.open()) {
      handle.setTransactionIsolationLevel(TransactionIsolationLevel.READ_COMMITTED);
      handle.begin();
      long before = handle.createQuery(UNPAID).mapTo(Long.class).one();
      CompletableFuture.runAsync(() -> settle(invoice)).join();
      long after = handle.createQuery(UNPAID).mapTo(Long.class).one();
      handle.commit();
      return before - after;
    }
  }

  private long settled(Handle handle, long invoice) {
    long before = handle.createQuery(UNPAID).mapTo(Long.class).one();
    CompletableFuture.runAsync(() -> settle(invoice)).join();
    return before - handle.createQuery(UNPAID).mapTo(Long.class).one();
  }

  private void settle(long invoice) {
    jdbi.useTransaction(own -> own.execute("update invoice set paid = 1 where id = ?", invoice));
  }
}
