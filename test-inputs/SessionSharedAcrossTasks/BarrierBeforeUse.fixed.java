package shelf;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** Two tasks wait for each other first, and hold no connection of the pool meanwhile. */
final class BarrierBeforeUse {
  private final DataSource kitchen;
  private final ExecutorService pool;

  BarrierBeforeUse(DataSource kitchen, ExecutorService pool) {
    this.kitchen = kitchen;
    this.pool = pool;
  }

  void both(Connection connection) {
    CyclicBarrier start = new CyclicBarrier(2);
    Consumer<String> step =
        sql -> {
          try {
            start.await();
            try (Connection taskConnection = kitchen.getConnection()) {
              execute(taskConnection, sql);
              System.out.println(sql);
            }
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        };
    pool.execute(() -> step.accept("update dish set hot = true"));
    pool.execute(() -> step.accept("update oven set lit = false"));
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
