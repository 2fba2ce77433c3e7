package shelf;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jooq.Configuration;
import org.jooq.DSLContext;

/** The configuration of a jOOQ transaction holds its one connection. */
final class JooqTransactionConfiguration {
  void transfer(DSLContext jooq, long from, long to, Executor pool) {
    jooq.transaction(
        configuration -> {
          var debit = CompletableFuture.runAsync(() -> move(configuration, from, -10), pool);
          var credit = CompletableFuture.runAsync(() -> move(configuration, to, 10), pool);
          CompletableFuture.allOf(debit, credit).join();
        });
  }

  private static void move(Configuration configuration, long account, int amount) {
    configuration.dsl().execute("update account set sum = sum + ? where id = ?", amount, account);
  }
}
