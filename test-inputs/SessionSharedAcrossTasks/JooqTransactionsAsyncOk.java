package shelf;

import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/** Two asynchronous transactions of a context that was built on a data source. */
final class JooqTransactionsAsyncOk {
  void clear(DataSource database) {
    DSLContext jooq = DSL.using(database, SQLDialect.H2);
    jooq.transactionAsync(transaction -> transaction.dsl().execute("delete from basket"));
    jooq.transactionAsync(transaction -> transaction.dsl().execute("delete from visit"));
  }
}
