package shelf;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import javax.sql.DataSource;

/** Each task counts a latch down when it ends, also where no connection is to be had. */
final class LatchCountedDown {
  private final DataSource routes;
  private final Executor pool;

  LatchCountedDown(DataSource routes, Executor pool) {
    this.routes = routes;
    this.pool = pool;
  }

  void analyze(List<String> tables) throws SQLException, InterruptedException {
    CountDownLatch done = new CountDownLatch(tables.size());
    try (Connection connection = routes.getConnection()) {
      for (String table : tables) {
        pool.execute(
            () -> {
              try {
                analyze(connection, table);
              } finally {
                done.countDown();
              }
            });
      }
      done.await();
    }
  }

  private static void analyze(Connection connection, String table) {
    try (Statement statement = connection.createStatement()) {
      statement.execute("analyze " + table);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
