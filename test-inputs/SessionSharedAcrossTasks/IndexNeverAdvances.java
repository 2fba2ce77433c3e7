package shelf;

import java.sql.Connection;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** The loop has a counter, but its tasks take the element at another index, which stays. */
final class IndexNeverAdvances {
  void run(Connection[] connections, List<String> statements, ExecutorService pool) {
    int worker = 0;
    for (int i = 0; i < statements.size(); i++) {
      String sql = statements.get(i);
      pool.submit(() -> connections[worker].createStatement().execute(sql));
    }
  }
}
