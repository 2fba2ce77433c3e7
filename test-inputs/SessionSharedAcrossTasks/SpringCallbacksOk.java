package shelf;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Spring's templates call back on the caller's thread. */
final class SpringCallbacksOk {
  private final TransactionTemplate transactions;
  private final JdbcTemplate jdbc;

  SpringCallbacksOk(TransactionTemplate transactions, JdbcTemplate jdbc) {
    this.transactions = transactions;
    this.jdbc = jdbc;
  }

  void copy(Connection target, List<String> tables) {
    for (String table : tables) {
      transactions.executeWithoutResult(
          status ->
              jdbc.query(
                  "select name from " + table,
                  row -> {
                    try (PreparedStatement insert =
                        target.prepareStatement("insert into name values (?)")) {
                      insert.setString(1, row.getString(1));
                      insert.executeUpdate();
                    }
                  }));
    }
  }
}
