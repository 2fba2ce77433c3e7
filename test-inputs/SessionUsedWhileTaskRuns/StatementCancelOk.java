package shelf;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Cancelling a statement is meant to be done from another thread. */
final class StatementCancelOk {
  void report(Connection connection, ScheduledExecutorService watchdog) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      Future<?> guard = watchdog.schedule(() -> cancel(statement), 30, TimeUnit.SECONDS);
      statement.execute("refresh materialized view sales");
      guard.cancel(false);
    }
  }

  private static void cancel(Statement statement) {
    try {
      statement.cancel();
    } catch (SQLException e) {
      System.err.println("not cancelled: " + e.getMessage());
    }
  }
}
