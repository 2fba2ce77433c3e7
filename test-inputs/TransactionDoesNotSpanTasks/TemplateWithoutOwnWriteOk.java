package shelf;

import java.util.concurrent.ExecutorService;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A transaction in which the starter only reads loses nothing when a task writes on its own. */
class TemplateWithoutOwnWriteOk {
  private final JdbcTemplate jdbc;
  private final TransactionTemplate transactions;
  private final ExecutorService pool;

  TemplateWithoutOwnWriteOk(
      JdbcTemplate jdbc, TransactionTemplate transactions, ExecutorService pool) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.pool = pool;
  }

  void ship() {
    transactions.executeWithoutResult(
        status -> {
          for (Long order : jdbc.queryForList("select id from orders", Long.class)) {
            pool.submit(() -> jdbc.update("insert into parcel (order_id) values (?)", order));
          }
        });
  }
}
