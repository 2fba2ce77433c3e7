package shelf;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;

/** The starter writes in its transaction after it has started a task that commits by itself. */
class WriteAfterForkOnConnection {
  private final DataSource dataSource;

  WriteAfterForkOnConnection(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  private void move(String sql) {
    try (Connection own = dataSource.getConnection()) {
      own.createStatement().executeUpdate(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  void move(String out, String in) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      CompletableFuture<Void> arrival = CompletableFuture.runAsync(() -> move(in));
      connection.createStatement().executeUpdate(out);
      arrival.join();
      connection.commit();
    }
  }
}
