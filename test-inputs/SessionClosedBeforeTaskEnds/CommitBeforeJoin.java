package shelf;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import javax.sql.DataSource;

/** The transaction is committed while the task may still write in it. */
final class CommitBeforeJoin {
  void transfer(DataSource bank, ExecutorService pool) throws Exception {
    try (Connection connection = bank.getConnection()) {
      connection.setAutoCommit(false);
      Future<?> credit = pool.submit(() -> add(connection, 2, 100));
      connection.commit();
      credit.get();
    }
  }

  private static int add(Connection connection, long account, int amount) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement("update account set sum = sum + ? where id = ?")) {
      update.setInt(1, amount);
      update.setLong(2, account);
      return update.executeUpdate();
    }
  }
}
