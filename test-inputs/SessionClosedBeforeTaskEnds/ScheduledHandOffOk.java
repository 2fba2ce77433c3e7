package shelf;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/** A delayed task gets the connection, and closes it when it is done. */
final class ScheduledHandOffOk {
  void expireLater(DataSource dataSource, ScheduledExecutorService clock) throws SQLException {
    Connection connection = dataSource.getConnection();
    connection.setAutoCommit(true);
    clock.schedule(
        () -> {
          try (connection;
              Statement statement = connection.createStatement()) {
            return statement.executeUpdate("delete from ticket where old");
          }
        },
        1,
        TimeUnit.HOURS);
  }
}
