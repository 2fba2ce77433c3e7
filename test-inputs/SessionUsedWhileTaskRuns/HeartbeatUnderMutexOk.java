package shelf;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The heartbeat and its starter use the connection under one mutex. */
final class HeartbeatUnderMutexOk {
  private final Object mutex = new Object();

  void export(Connection connection, List<String> tables, ScheduledExecutorService clock)
      throws SQLException {
    clock.scheduleAtFixedRate(() -> run(connection, "select 1"), 10, 10, TimeUnit.SECONDS);
    for (String table : tables) {
      run(connection, "call export('" + table + "')");
    }
  }

  private void run(Connection connection, String sql) {
    synchronized (mutex) {
      try (Statement statement = connection.createStatement()) {
        statement.execute(sql);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
