package shelf;

import java.util.concurrent.Executor;
import org.jooq.DSLContext;

/** jOOQ commits and gives the connection back, and the task outlives the transaction. */
final class JooqTransactionEnds {
  void count(DSLContext jooq, Executor pool) {
    jooq.transaction(
        configuration ->
            pool.execute(() -> configuration.dsl().execute("update counter set n = n + 1")));
  }
}
