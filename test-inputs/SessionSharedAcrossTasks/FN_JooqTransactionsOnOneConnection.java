package shelf;

import java.sql.Connection;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Two asynchronous transactions of a context that was built on one connection. */
final class FN_JooqTransactionsOnOneConnection {
  // Known miss: that the configuration which an asynchronous transaction lends to its callback has
  // the connection of the context is not known.
  void clear(Connection connection) {
    DSLContext jooq = DSL.using(connection);
    jooq.transactionAsync(transaction -> transaction.dsl().execute("delete from basket"));
    jooq.transactionAsync(transaction -> transaction.dsl().execute("delete from visit"));
  }
}
