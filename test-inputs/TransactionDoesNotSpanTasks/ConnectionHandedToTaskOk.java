package shelf;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ExecutorService;
import javax.sql.DataSource;

/** A task that is handed the connection itself writes in its transaction. */
class ConnectionHandedToTaskOk {
  void fill(DataSource dataSource, ExecutorService pool) throws Exception {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      connection.createStatement().executeUpdate("delete from cache");
      pool.submit(() -> connection.createStatement().executeUpdate("insert into cache select 1"))
          .get();
      connection.commit();
    }
  }
}
