package shelf;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Two calls of a data access object meet on the connection that it keeps in a field. */
final class ConnectionFieldOfAsyncDao {
  private final Connection connection;

  ConnectionFieldOfAsyncDao(String url) throws SQLException {
    connection = DriverManager.getConnection(url);
  }

  CompletableFuture<Integer> coins(UUID player) {
    return CompletableFuture.supplyAsync(
        () -> {
          try (PreparedStatement query =
              connection.prepareStatement("select coins from purse where player = ?")) {
            query.setObject(1, player);
            ResultSet rows = query.executeQuery();
            return rows.next() ? rows.getInt(1) : 0;
          } catch (SQLException e) {
            throw new CompletionException(e);
          }
        });
  }
}
