package shelf;

import com.google.common.util.concurrent.Futures;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Executor;

/** Guava submits two tasks to an executor over one connection. */
final class GuavaFuturesSubmit {
  void load(Connection connection, Executor pool) {
    Futures.submit(() -> run(connection, "call load('north')"), pool);
    Futures.submit(() -> run(connection, "call load('south')"), pool);
  }

  private static boolean run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return statement.execute(sql);
    }
  }
}
