package shelf;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The tasks get the connection of the field from a method. */
final class ConnectionBehindGetter {
  private Connection connection;

  void open(String url) throws SQLException {
    connection = DriverManager.getConnection(url);
  }

  private Connection connection() {
    return connection;
  }

  CompletableFuture<Void> ban(String player) {
    return CompletableFuture.runAsync(
        () -> {
          try (PreparedStatement insert =
              connection().prepareStatement("insert into ban values (?)")) {
            insert.setString(1, player);
            insert.executeUpdate();
          } catch (SQLException e) {
            throw new CompletionException(e);
          }
        });
  }
}
