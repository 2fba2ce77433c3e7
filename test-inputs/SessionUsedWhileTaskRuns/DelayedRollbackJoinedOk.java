package shelf;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A delayed task rolls back, and the starter waits for it before it uses the connection. */
final class DelayedRollbackJoinedOk {
  void conflict(Connection connection, Runnable other) throws SQLException {
    CompletableFuture<Void> rollback =
        CompletableFuture.runAsync(
            () -> rollback(connection), CompletableFuture.delayedExecutor(2, TimeUnit.SECONDS));
    other.run();
    rollback.join();
    connection.setAutoCommit(true);
  }

  private static void rollback(Connection connection) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
