package shelf;

import java.sql.Connection;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import javax.sql.DataSource;

/** Whoever runs the lambda that is returned starts a task and closes its connection. */
final class ForkInReturnedLambda {
  private final DataSource meters;
  private final ExecutorService workers;

  ForkInReturnedLambda(DataSource meters, ExecutorService workers) {
    this.meters = meters;
    this.workers = workers;
  }

  Callable<Future<Boolean>> vacuum(String table) {
    return () -> {
      return workers.submit(() -> {
        try (Connection taskConnection = meters.getConnection()) {
          return taskConnection.createStatement().execute("vacuum " + table);
        }
      });
    };
  }
}
