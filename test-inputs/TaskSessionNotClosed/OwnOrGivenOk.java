package shelf;

import java.sql.Connection;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import javax.sql.DataSource;

/** A task closes the connection if it is its own, and leaves it open if it was given it. */
final class OwnOrGivenOk {
  Future<Integer> purge(Connection shared, DataSource meters, ExecutorService pool) {
    return pool.submit(
        () -> {
          Connection connection = shared == null ? meters.getConnection() : shared;
          try {
            return connection.createStatement().executeUpdate("delete from reading");
          } finally {
            if (connection != shared) {
              connection.close();
            }
          }
        });
  }
}
