package shelf;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Two tasks each run a transaction on one JDBI handle, where the second joins the first's. */
final class TransactionsOverOneHandle {
  private final Jdbi jdbi;
  private final ExecutorService pool;

  TransactionsOverOneHandle(Jdbi jdbi, ExecutorService pool) {
    this.jdbi = jdbi;
    this.pool = pool;
  }

  boolean settle(String tenant, String landlord, String guest, String host) throws Exception {
    Future<Boolean> rent = pool.submit(() -> jdbi.withHandle(taskHandle -> pay(taskHandle, tenant, landlord)));
    Future<Boolean> bill = pool.submit(() -> jdbi.withHandle(taskHandle -> pay(taskHandle, guest, host)));
    return rent.get() & bill.get();
  }

  private static boolean pay(Handle handle, String from, String to) {
    try {
      handle.useTransaction(
          own -> {
            own.execute("update account set balance = balance + 100 where owner = ?", to);
            own.execute("update account set balance = balance - 100 where owner = ?", from);
          });
      return true;
    } catch (RuntimeException refused) {
      return false;
    }
  }
}
