package shelf;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A watchdog aborts the connection that its owner waits on. */
final class AbortedByWatchdogOk {
  int clean(Connection connection, ScheduledExecutorService watchdog, Executor closer)
      throws SQLException {
    watchdog.schedule(
        () -> {
          connection.abort(closer);
          return null;
        },
        1,
        TimeUnit.MINUTES);
    try (Statement statement = connection.createStatement()) {
      return statement.executeUpdate("delete from session where expired");
    }
  }
}
