package shelf;

import java.sql.CallableStatement;
import java.util.concurrent.ExecutorService;

/** A stored procedure's statement goes to one task. */
final class CallableStatementOk {
  void close(CallableStatement closeMonth, ExecutorService pool) {
    pool.submit(
        () -> {
          closeMonth.setInt(1, 12);
          return closeMonth.execute();
        });
  }
}
