package shelf;

import java.sql.Connection;
import java.sql.Statement;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** When the wait runs out of time the connection is aborted, which is allowed from any thread. */
final class AbortedOnTimeoutOk {
  boolean alive(Connection connection, ExecutorService pool) throws Exception {
    Future<Boolean> answer =
        pool.submit(
            () -> {
              try (Statement statement = connection.createStatement()) {
                return statement.execute("select 1");
              }
            });
    try {
      return answer.get(3, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      connection.abort(pool);
      return false;
    }
  }
}
