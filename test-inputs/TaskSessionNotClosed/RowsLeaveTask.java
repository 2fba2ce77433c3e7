package shelf;

import java.sql.Connection;
import java.sql.ResultSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import javax.sql.DataSource;

/** A task returns the rows of a connection that it has closed. */
final class RowsLeaveTask {
  Future<ResultSet> levels(DataSource meters, ExecutorService pool) {
    return pool.submit(
        () -> {
          try (Connection connection = meters.getConnection()) {
            return connection.createStatement().executeQuery("select level from reading");
          }
        });
  }
}
