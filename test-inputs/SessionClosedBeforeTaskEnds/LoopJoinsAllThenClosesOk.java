package shelf;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import javax.sql.DataSource;

/** The joining loop goes on after a failed task, and all connections are closed after it. */
final class LoopJoinsAllThenClosesOk {
  void copy(DataSource source, List<String> tables, ExecutorService pool) throws Exception {
    List<Connection> connections = new ArrayList<>();
    List<Future<Integer>> copies = new ArrayList<>();
    for (String table : tables) {
      Connection connection = source.getConnection();
      connections.add(connection);
      copies.add(pool.submit(() -> copy(connection, table)));
    }
    for (Future<Integer> copy : copies) {
      try {
        copy.get();
      } catch (ExecutionException e) {
        System.err.println(e.getCause());
      }
    }
    for (Connection connection : connections) {
      connection.close();
    }
  }

  private static int copy(Connection connection, String table) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return statement.executeUpdate("insert into archive." + table + " select * from " + table);
    }
  }
}
