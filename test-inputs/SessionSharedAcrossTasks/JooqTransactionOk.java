package shelf;

import org.jooq.Configuration;
import org.jooq.DSLContext;

/** A jOOQ transaction runs its code on the caller's thread. */
final class JooqTransactionOk {
  void transfer(DSLContext jooq, long from, long to) {
    jooq.transaction(configuration -> move(configuration, from, -10));
    jooq.transaction(configuration -> move(configuration, to, 10));
  }

  private static void move(Configuration configuration, long account, int amount) {
    configuration.dsl().execute("update account set sum = sum + ? where id = ?", amount, account);
  }
}
