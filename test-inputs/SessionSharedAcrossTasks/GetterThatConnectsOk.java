package shelf;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The tasks get a new connection from a method. */
final class GetterThatConnectsOk {
  private final String url;

  GetterThatConnectsOk(String url) {
    this.url = url;
  }

  private Connection connection() throws SQLException {
    return DriverManager.getConnection(url);
  }

  CompletableFuture<Void> ban(String player) {
    return CompletableFuture.runAsync(
        () -> {
          try (Connection connection = connection();
              PreparedStatement insert =
                  connection.prepareStatement("insert into ban values (?)")) {
            insert.setString(1, player);
            insert.executeUpdate();
          } catch (SQLException e) {
            throw new CompletionException(e);
          }
        });
  }
}
