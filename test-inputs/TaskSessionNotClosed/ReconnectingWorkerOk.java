package shelf;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import javax.sql.DataSource;

/** A worker opens another connection when the last one has failed. */
final class ReconnectingWorkerOk {
  private volatile boolean stopped;

  void start(DataSource meters, BlockingQueue<String> statements, Executor pool) {
    pool.execute(
        () -> {
          Connection connection = null;
          while (!stopped) {
            try {
              if (connection == null || connection.isClosed()) {
                connection = meters.getConnection();
              }
              connection.createStatement().execute(statements.take());
            } catch (SQLException e) {
              close(connection);
              connection = null;
            } catch (InterruptedException e) {
              break;
            }
          }
          close(connection);
        });
  }

  private static void close(AutoCloseable session) {
    try {
      if (session != null) {
        session.close();
      }
    } catch (Exception e) {
      // It is of no use any more.
    }
  }
}
