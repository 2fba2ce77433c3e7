package shelf;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.ExecutorService;
import javax.sql.DataSource;

/** The handle of the task is dropped, and the connection closed at the end of the method. */
final class HandleDropped {
  void log(DataSource dataSource, String event, ExecutorService pool) throws SQLException {
    pool.submit(() -> {
      try (Connection taskConnection = dataSource.getConnection()) {
        return insert(taskConnection, event);
      }
    });
  }

  private static int insert(Connection connection, String event) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement("insert into event values (?)")) {
      insert.setString(1, event);
      return insert.executeUpdate();
    }
  }
}
