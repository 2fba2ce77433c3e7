package shelf;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;

/** A jOOQ context of a data source takes a connection for each transaction. */
final class TransactionsOfDataSourceOk {
  private final DSLContext context;
  private final ExecutorService pool;

  TransactionsOfDataSourceOk(DataSource dataSource, ExecutorService pool) {
    this.context = DSL.using(dataSource, SQLDialect.H2);
    this.pool = pool;
  }

  boolean settle(String tenant, String landlord, String guest, String host) throws Exception {
    Future<Boolean> rent = pool.submit(() -> pay(tenant, landlord));
    Future<Boolean> bill = pool.submit(() -> pay(guest, host));
    return rent.get() & bill.get();
  }

  private boolean pay(String from, String to) {
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
