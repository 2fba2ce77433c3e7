package shelf;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import javax.sql.DataSource;

/** Tasks open connections for a pool, which keeps them and closes them. */
final class KeptByOwnerOk {
  private final Queue<Connection> idle = new ConcurrentLinkedQueue<>();

  void warm(DataSource meters, Executor starters) {
    starters.execute(
        () -> {
          try {
            idle.add(meters.getConnection());
          } catch (SQLException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  void close() throws SQLException {
    for (Connection next = idle.poll(); next != null; next = idle.poll()) {
      next.close();
    }
  }
}
