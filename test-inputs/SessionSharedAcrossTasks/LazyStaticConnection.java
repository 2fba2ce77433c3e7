package shelf;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** Each task asks for the connection, which is opened for the first and kept for all others. */
final class LazyStaticConnection {
  static final class Database {
    private static Connection connection;

    static synchronized Connection get() throws SQLException {
      if (connection == null || connection.isClosed()) {
        connection = DriverManager.getConnection("jdbc:h2:mem:homes");
      }
      return connection;
    }
  }

  void forget(ExecutorService executor, List<String> worlds) {
    for (String world : worlds) {
      executor.execute(() -> delete(world));
    }
  }

  private static void delete(String world) {
    String sql = "delete from home where world = ?";
    try (PreparedStatement delete = Database.get().prepareStatement(sql)) {
      delete.setString(1, world);
      delete.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
