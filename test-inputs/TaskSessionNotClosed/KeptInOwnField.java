package shelf;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Executor;
import javax.sql.DataSource;

/** A task keeps its connection in a private field, which nothing ever closes. */
final class KeptInOwnField {
  static final class Beat implements Runnable {
    private final DataSource meters;
    private Connection connection;

    Beat(DataSource meters) {
      this.meters = meters;
    }

    @Override
    public void run() {
      try {
        connection = meters.getConnection();
        connection.createStatement().execute("update beat set at = now()");
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  void start(DataSource meters, Executor pool) {
    pool.execute(new Beat(meters));
  }
}
