package shelf;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import javax.sql.DataSource;

/**
 * The first failed task leaves the joining loop, and the finally block closes what the others use.
 */
final class JoiningLoopLeftEarly {
  void copy(DataSource source, List<String> tables, ExecutorService pool) throws Exception {
    List<Connection> connections = new ArrayList<>();
    List<Future<Integer>> copies = new ArrayList<>();
    try {
      for (String table : tables) {
        Connection connection = source.getConnection();
        connections.add(connection);
        copies.add(pool.submit(() -> {
          try (Connection taskConnection = source.getConnection()) {
            return copy(taskConnection, table);
          }
        }));
      }
      for (Future<Integer> copy : copies) {
        copy.get();
      }
    } finally {
      for (Connection connection : connections) {
        connection.close();
      }
    }
  }

  private static int copy(Connection connection, String table) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return statement.executeUpdate("insert into archive." + table + " select * from " + table);
    }
  }
}
