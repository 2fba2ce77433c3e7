package shelf;

import java.sql.Connection;
import java.sql.Statement;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Each step of a loop gives the same callable to an executor of one thread. */
final class OneTaskOnSingleExecutorPerStepOk {
  void warmUp(Connection connection) throws Exception {
    ExecutorService one = Executors.newSingleThreadExecutor();
    Callable<Boolean> probe =
        () -> {
          try (Statement statement = connection.createStatement()) {
            return statement.execute("select 1");
          }
        };
    for (int step = 0; step < 10; step++) {
      one.submit(probe);
      Thread.sleep(100);
    }
    one.shutdown();
    one.awaitTermination(1, TimeUnit.MINUTES);
    connection.close();
  }
}
