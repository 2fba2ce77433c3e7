package shelf;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;

/** A getter opens the connection for the first who asks, and keeps it for all others. */
final class OpenedByGetterThatKeeps {
  private final String url;
  private Connection connection;

  OpenedByGetterThatKeeps(String url) {
    this.url = url;
  }

  private Connection connection() throws SQLException {
    if (connection == null) {
      connection = DriverManager.getConnection(url);
    }
    return connection;
  }

  CompletableFuture<Void> rename(long id, String name) {
    return CompletableFuture.runAsync(
        () -> {
          try (Connection taskConnection = DriverManager.getConnection(url);
              PreparedStatement update =
              taskConnection.prepareStatement("update guest set name = ? where id = ?")) {
            update.setString(1, name);
            update.setLong(2, id);
            update.executeUpdate();
          } catch (SQLException e) {
            throw new IllegalStateException(e);
          }
        });
  }
}
