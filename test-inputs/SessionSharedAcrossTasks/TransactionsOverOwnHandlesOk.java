package shelf;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Jdbi;

/** Each transaction has a handle of its own, so one may roll back without the other. */
final class TransactionsOverOwnHandlesOk {
  private final Jdbi jdbi;
  private final ExecutorService pool;

  TransactionsOverOwnHandlesOk(Jdbi jdbi, ExecutorService pool) {
    this.jdbi = jdbi;
    this.pool = pool;
  }

  boolean settle(String tenant, String landlord, String guest, String host) throws Exception {
    Future<Boolean> rent = pool.submit(() -> pay(tenant, landlord));
    Future<Boolean> bill = pool.submit(() -> pay(guest, host));
    return rent.get() & bill.get();
  }

  private boolean pay(String from, String to) {
    try {
      jdbi.useTransaction(
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
