package shelf;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ExecutorService;

/** Only the tasks of a structured scope inherit what is bound; those of an executor do not. */
final class ScopedValueInExecutor {

  private static final ScopedValue<Connection> CONNECTION = ScopedValue.newInstance();

  private static boolean run(String sql) throws SQLException {
    return CONNECTION.get().createStatement().execute(sql);
  }

  boolean run(Connection connection, String sql, ExecutorService pool) throws Exception {
    return ScopedValue.where(CONNECTION, connection).call(() -> pool.submit(() -> run(sql)).get());
  }
}
