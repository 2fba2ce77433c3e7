package shelf;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Future;
import javax.sql.DataSource;

/** The container's executor runs two tasks over one connection. */
@ApplicationScoped
class JakartaManagedExecutor {
  @Resource ManagedExecutorService pool;
  @Resource DataSource dataSource;

  int close() throws Exception {
    Future<Integer> day = pool.submit(() -> {
      try (Connection taskConnection = dataSource.getConnection()) {
        return close(taskConnection, "day");
      }
    });
    Future<Integer> till = pool.submit(() -> {
      try (Connection taskConnection = dataSource.getConnection()) {
        return close(taskConnection, "till");
      }
    });
    return day.get() + till.get();
  }

  private static int close(Connection connection, String what) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return statement.executeUpdate("update " + what + " set open = false");
    }
  }
}
