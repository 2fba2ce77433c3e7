package shelf;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import javax.sql.DataSource;

/** All tasks get the one connection that was taken from those in a queue. */
final class TakenFromQueueOnce {
  private final DataSource source;
  private final ExecutorService pool;

  TakenFromQueueOnce(DataSource source, ExecutorService pool) {
    this.source = source;
    this.pool = pool;
  }

  void open(BlockingQueue<Connection> idle) throws SQLException {
    idle.add(source.getConnection());
  }

  void vacuum(BlockingQueue<Connection> idle, List<String> tables) throws InterruptedException {
    Connection mine = idle.take();
    for (String table : tables) {
      pool.submit(
          () -> {
            try (Statement statement = mine.createStatement()) {
              return statement.execute("vacuum " + table);
            }
          });
    }
  }
}
