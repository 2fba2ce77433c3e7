package shelf;

import java.sql.Connection;
import java.util.List;
import java.util.concurrent.ExecutorService;
import javax.sql.PooledConnection;

/** A pooled connection is asked for a connection inside each task. */
final class PooledConnectionOk {
  void check(List<PooledConnection> pooled, ExecutorService pool) {
    for (PooledConnection one : pooled) {
      pool.submit(
          () -> {
            try (Connection connection = one.getConnection()) {
              return connection.isValid(1);
            }
          });
    }
  }
}
