package shelf;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;

/** Anonymous callables capture the connection around them. */
final class AnonymousCallable {
  void count(Connection connection, List<String> tables, ExecutorService pool) {
    for (String table : tables) {
      pool.submit(
          new Callable<Integer>() {
            @Override
            public Integer call() throws SQLException {
              try (Statement statement = connection.createStatement()) {
                ResultSet rows = statement.executeQuery("select count(*) from " + table);
                return rows.next() ? rows.getInt(1) : 0;
              }
            }
          });
    }
  }
}
