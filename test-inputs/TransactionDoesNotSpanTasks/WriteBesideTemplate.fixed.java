package shelf;

import java.util.concurrent.ExecutorService;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A template's callback writes a part itself and has the rest written by a task. */
class WriteBesideTemplate {
  private final JdbcTemplate jdbc;
  private final TransactionTemplate transactions;
  private final ExecutorService pool;

  WriteBesideTemplate(JdbcTemplate jdbc, TransactionTemplate transactions, ExecutorService pool) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.pool = pool;
  }

  void ship(long order) {
    transactions.executeWithoutResult(
        status -> {
          jdbc.update("update orders set shipped = true where id = ?", order);
          jdbc.update("insert into parcel (order_id) values (?)", order);
        });
  }
}
