package shelf;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import javax.sql.DataSource;

/** Two tasks share the connection of a try block, which waits for both. */
final class ResourceVariable {
  int rebuild(DataSource dataSource, ExecutorService pool) throws Exception {
    Future<Integer> names = pool.submit(() -> {
      try (Connection taskConnection = dataSource.getConnection()) {
        return rebuild(taskConnection, "name_index");
      }
    });
    Future<Integer> dates = pool.submit(() -> {
      try (Connection taskConnection = dataSource.getConnection()) {
        return rebuild(taskConnection, "date_index");
      }
    });
    return names.get() + dates.get();
  }

  private static int rebuild(Connection connection, String index) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return statement.executeUpdate("reindex index " + index);
    }
  }
}
