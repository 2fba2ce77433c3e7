package shelf;

import java.sql.Connection;
import java.sql.Statement;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import javax.sql.DataSource;

// Known miss: a variable that may hold either of two connections is closed, which counts for both.
/** The first connection is left behind where a second one takes its place. */
final class FN_ReopenedAndOneClosed {
  private final DataSource dataSource;
  private final ExecutorService pool;

  FN_ReopenedAndOneClosed(DataSource dataSource, ExecutorService pool) {
    this.dataSource = dataSource;
    this.pool = pool;
  }

  Future<Boolean> analyze(String table) {
    return pool.submit(
        () -> {
          Connection connection = dataSource.getConnection();
          try {
            if (!connection.isValid(2)) {
              connection = dataSource.getConnection();
            }
            try (Statement statement = connection.createStatement()) {
              return statement.execute("analyze " + table);
            }
          } finally {
            connection.close();
          }
        });
  }
}
