package shelf;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Executor;
import javax.sql.DataSource;

/** A task opens the session of its field in one method and closes it in another. */
final class ClosedInOtherMethodOk {
  static final class Beat implements Runnable {
    private final DataSource meters;
    private Connection connection;

    Beat(DataSource meters) {
      this.meters = meters;
    }

    @Override
    public void run() {
      try {
        connect();
        connection.createStatement().execute("update beat set at = now()");
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      } finally {
        disconnect();
      }
    }

    private void connect() throws SQLException {
      connection = meters.getConnection();
    }

    private void disconnect() {
      try {
        if (connection != null) {
          connection.close();
        }
      } catch (SQLException e) {
        // The pool replaces it.
      }
    }
  }

  void start(DataSource meters, Executor pool) {
    pool.execute(new Beat(meters));
  }
}
