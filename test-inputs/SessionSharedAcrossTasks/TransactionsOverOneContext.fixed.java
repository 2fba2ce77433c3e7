package shelf;

import java.sql.Connection;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;

/** Two tasks each run a jOOQ transaction in one context, that is, on one connection. */
final class TransactionsOverOneContext {
  private final DataSource dataSource;
  private final ExecutorService pool;

  TransactionsOverOneContext(DataSource dataSource, ExecutorService pool) {
    this.dataSource = dataSource;
    this.pool = pool;
  }

  boolean settle(String tenant, String landlord, String guest, String host) throws Exception {
    Future<Boolean> rent = pool.submit(() -> {
      try (Connection taskConnection = dataSource.getConnection()) {
        return pay(DSL.using(taskConnection), tenant, landlord);
      }
    });
    Future<Boolean> bill = pool.submit(() -> {
      try (Connection taskConnection = dataSource.getConnection()) {
        return pay(DSL.using(taskConnection), guest, host);
      }
    });
    return rent.get() & bill.get();
  }

  private static boolean pay(DSLContext context, String from, String to) {
    try {
      context.transaction(
          own -> {
            own.dsl().execute("update account set balance = balance + 100 where owner = ?", to);
            own.dsl().execute("update account set balance = balance - 100 where owner = ?", from);
          });
      return true;
    } catch (DataAccessException refused) {
      return false;
    }
  }
}
