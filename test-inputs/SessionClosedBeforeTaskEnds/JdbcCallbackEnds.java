package shelf;

import java.sql.Statement;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Spring gives the connection back at the end of the callback, and the task outlives it. */
final class JdbcCallbackEnds {
  Future<Boolean> analyze(JdbcTemplate jdbc, ExecutorService pool) {
    return jdbc.execute(
        (ConnectionCallback<Future<Boolean>>)
            connection ->
                pool.submit(
                    () -> {
                      try (Statement statement = connection.createStatement()) {
                        return statement.execute("analyze");
                      }
                    }));
  }
}
