package shelf;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;

/** A connection that commits each statement has no transaction for a task to leave. */
class ConnectionCommitsByItselfOk {
  private final DataSource dataSource;

  ConnectionCommitsByItselfOk(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  private void note(String text) {
    try (Connection own = dataSource.getConnection()) {
      own.createStatement().executeUpdate("insert into note values ('" + text + "')");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  void clear() throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      connection.createStatement().executeUpdate("delete from basket");
      CompletableFuture.runAsync(() -> note("cleared")).join();
    }
  }
}
