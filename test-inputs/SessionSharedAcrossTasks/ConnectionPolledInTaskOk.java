package shelf;

import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;

/** Each task takes a connection out of a queue and puts it back. */
final class ConnectionPolledInTaskOk {
  private final BlockingQueue<Connection> idle = new LinkedBlockingQueue<>();

  void snapshot(List<String> tables, ExecutorService pool) {
    for (String table : tables) {
      pool.submit(
          () -> {
            Connection connection = idle.take();
            try (Statement statement = connection.createStatement()) {
              return statement.executeUpdate("insert into snapshot select * from " + table);
            } finally {
              idle.put(connection);
            }
          });
    }
  }
}
