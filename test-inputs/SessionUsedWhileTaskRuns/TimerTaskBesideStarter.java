package shelf;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Timer;
import java.util.TimerTask;

/** A timer runs one task at a time, beside the thread that set it. */
final class TimerTaskBesideStarter {
  void watch(Connection connection, Timer timer) throws SQLException {
    timer.schedule(
        new TimerTask() {
          @Override
          public void run() {
            try (Statement statement = connection.createStatement()) {
              statement.execute("call expire()");
            } catch (SQLException e) {
              cancel();
            }
          }
        },
        1000,
        1000);
    connection.setAutoCommit(true);
  }
}
