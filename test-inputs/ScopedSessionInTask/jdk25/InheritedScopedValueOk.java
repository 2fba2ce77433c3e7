package shelf;

import java.sql.Connection;
import java.util.concurrent.StructuredTaskScope;

/** The one subtask inherits the connection, and nobody else uses it meanwhile. */
final class InheritedScopedValueOk {

  private static final ScopedValue<Connection> CONNECTION = ScopedValue.newInstance();

  boolean run(Connection connection, String sql) throws Exception {
    return ScopedValue.where(CONNECTION, connection)
        .call(
            () -> {
              try (var scope = StructuredTaskScope.open()) {
                var done = scope.fork(() -> CONNECTION.get().createStatement().execute(sql));
                scope.join();
                return done.get();
              }
            });
  }
}
