package shelf;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.ExecutorService;

/** A timer runs one task at a time, beside the task of a pool. */
final class TimerAndPool {
  void watch(Connection connection, ExecutorService pool) {
    Timer timer = new Timer();
    timer.schedule(
        new TimerTask() {
          @Override
          public void run() {
            execute(connection, "select 1");
          }
        },
        1000);
    pool.execute(() -> execute(connection, "vacuum"));
  }

  private static void execute(Connection connection, String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
