package shelf;

import java.sql.Connection;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import javax.sql.DataSource;

/** The lambda that is returned waits for its task before it closes the connection. */
final class ForkInReturnedLambdaOk {
  private final DataSource meters;
  private final ExecutorService workers;

  ForkInReturnedLambdaOk(DataSource meters, ExecutorService workers) {
    this.meters = meters;
    this.workers = workers;
  }

  Callable<Boolean> vacuum(String table) {
    return () -> {
      try (Connection connection = meters.getConnection()) {
        Future<Boolean> done =
            workers.submit(() -> connection.createStatement().execute("vacuum " + table));
        return done.get();
      }
    };
  }
}
