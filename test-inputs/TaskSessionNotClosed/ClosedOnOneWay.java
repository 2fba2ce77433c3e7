package shelf;

import java.sql.Connection;
import java.sql.ResultSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import javax.sql.DataSource;

/** The connection is closed only if there was a row. */
final class ClosedOnOneWay {
  Future<Integer> level(DataSource meters, ExecutorService pool) {
    return pool.submit(
        () -> {
          int level = 0;
          Connection connection = meters.getConnection();
          ResultSet row = connection.createStatement().executeQuery("select max(level) from reading");
          if (row.next()) {
            level = row.getInt(1);
            connection.close();
          }
          return level;
        });
  }
}
