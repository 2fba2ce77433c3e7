package shelf;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import javax.sql.DataSource;

/** Whether the connection is closed depends on something that has nothing to do with it. */
final class ClosedOnOtherCondition {
  private final DataSource dataSource;
  private final ExecutorService pool;

  ClosedOnOtherCondition(DataSource dataSource, ExecutorService pool) {
    this.dataSource = dataSource;
    this.pool = pool;
  }

  Future<Boolean> vacuum(String table, boolean quiet) {
    Callable<Boolean> task =
        () -> {
          try (Connection connection = dataSource.getConnection()) {
            try (Statement statement = connection.createStatement()) {
              return statement.execute("vacuum " + table);
            } catch (SQLException e) {
              return false;
            } finally {
              if (quiet) {
              } else {
                System.out.println("done with " + table);
              }
            }
          }
        };
    return pool.submit(task);
  }
}
