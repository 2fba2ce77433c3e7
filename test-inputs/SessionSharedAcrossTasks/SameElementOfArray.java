package shelf;

import java.sql.Connection;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** Every worker takes the first connection of the array. */
final class SameElementOfArray {
  void run(Connection[] connections, List<String> statements, ExecutorService pool) {
    for (String sql : statements) {
      pool.submit(() -> connections[0].createStatement().execute(sql));
    }
  }
}
