package shelf;

import org.hibernate.Session;
import org.jooq.DSLContext;

/** Two asynchronous transactions write an audit through one session. */
final class JooqTransactionsAsync {
  void clear(DSLContext jooq, Session audit) {
    jooq.transactionAsync(transaction -> audit.persist("basket"));
    jooq.transactionAsync(transaction -> audit.persist("visit"));
  }
}
