package shelf;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A watchdog closes the statement that its owner executes. */
final class ClosedByWatchdog {
  int clean(Connection connection, ScheduledExecutorService watchdog) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      watchdog.schedule(
          () -> {
            statement.close();
            return null;
          },
          1,
          TimeUnit.MINUTES);
      return statement.executeUpdate("delete from session where expired");
    }
  }
}
