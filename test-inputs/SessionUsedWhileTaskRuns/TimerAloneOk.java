package shelf;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Timer;
import java.util.TimerTask;

/** Two tasks of one timer have the connection for themselves. */
final class TimerAloneOk {
  private final Timer timer = new Timer();

  void watch(Connection connection) {
    timer.schedule(task(connection, "call expire()"), 1000, 1000);
    timer.schedule(task(connection, "call compact()"), 5000, 5000);
  }

  private static TimerTask task(Connection connection, String sql) {
    return new TimerTask() {
      @Override
      public void run() {
        try (Statement statement = connection.createStatement()) {
          statement.execute(sql);
        } catch (SQLException e) {
          cancel();
        }
      }
    };
  }
}
