package shelf;

import java.sql.CallableStatement;
import java.sql.SQLException;
import java.util.concurrent.ExecutorService;

/** A stored procedure's statement serves two tasks. */
final class CallableStatementShared {
  void close(CallableStatement closeMonth, ExecutorService pool) {
    pool.submit(() -> close(closeMonth, 1));
    pool.submit(() -> close(closeMonth, 2));
  }

  private static boolean close(CallableStatement closeMonth, int month) throws SQLException {
    closeMonth.setInt(1, month);
    return closeMonth.execute();
  }
}
