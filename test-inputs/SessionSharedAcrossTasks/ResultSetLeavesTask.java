package shelf;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The task returns an open result set of the connection that all calls share. */
final class ResultSetLeavesTask {
  private final Connection connection;

  ResultSetLeavesTask(Connection connection) {
    this.connection = connection;
  }

  CompletableFuture<ResultSet> query(String sql) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return connection.createStatement().executeQuery(sql);
          } catch (SQLException e) {
            throw new CompletionException(e);
          }
        });
  }
}
