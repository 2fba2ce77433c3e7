package shelf;

import java.sql.Connection;
import java.sql.Statement;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Closing a statement is a use of the connection, on which the task works. */
final class ClosesStatementWhileTaskRuns {
  void compact(Connection connection, ExecutorService pool) throws Exception {
    Statement first = connection.createStatement();
    first.execute("call compact('hot')");
    Future<Boolean> cold =
        pool.submit(
            () -> {
              try (Statement second = connection.createStatement()) {
                return second.execute("call compact('cold')");
              }
            });
    first.close();
    cold.get();
  }
}
