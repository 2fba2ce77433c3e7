package shelf;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import javax.sql.DataSource;

/** A task opens a connection for its starter, who closes it. */
final class GivenToStarterOk {
  boolean isReachable(DataSource meters, ExecutorService pool)
      throws SQLException, ExecutionException, InterruptedException {
    Future<Connection> opening = pool.submit(() -> meters.getConnection());
    try (Connection connection = opening.get()) {
      return connection.isValid(2);
    }
  }
}
