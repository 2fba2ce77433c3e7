package shelf;

import java.sql.ResultSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;

/** One task reads the rows, several work on what it read. */
final class ResultSetReadByOneProducerOk {
  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>(100);

  void index(ResultSet rows, ExecutorService pool) {
    pool.submit(
        () -> {
          while (rows.next()) {
            lines.put(rows.getString("line"));
          }
          return null;
        });
    for (int i = 0; i < 4; i++) {
      pool.submit(() -> lines.take().length());
    }
  }
}
