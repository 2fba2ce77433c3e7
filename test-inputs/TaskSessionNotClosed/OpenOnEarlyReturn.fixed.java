package shelf;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import javax.sql.DataSource;

/** A task returns early and leaves its connection open. */
final class OpenOnEarlyReturn {
  Future<Integer> level(DataSource meters, ExecutorService pool) {
    return pool.submit(() -> newest(meters));
  }

  private static int newest(DataSource meters) throws SQLException {
    try (Connection connection = meters.getConnection()) {
      if (connection.isReadOnly()) {
        return -1;
      }
      try (Statement statement = connection.createStatement();
          ResultSet row = statement.executeQuery("select max(level) from reading")) {
        return row.next() ? row.getInt(1) : 0;
      }
    }
  }
}
