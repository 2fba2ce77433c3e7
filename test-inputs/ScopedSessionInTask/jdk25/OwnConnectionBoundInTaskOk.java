package shelf;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import javax.sql.DataSource;

/** The task binds a connection of its own to the scoped value. */
final class OwnConnectionBoundInTaskOk {

  private static final ScopedValue<Connection> CONNECTION = ScopedValue.newInstance();

  private static boolean run(String sql) throws SQLException {
    return CONNECTION.get().createStatement().execute(sql);
  }

  Future<Boolean> run(DataSource source, String sql, ExecutorService pool) {
    return pool.submit(
        () -> {
          try (Connection own = source.getConnection()) {
            return ScopedValue.where(CONNECTION, own).call(() -> run(sql));
          }
        });
  }
}
