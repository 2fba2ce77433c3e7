package shelf;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import javax.sql.DataSource;

/** Each connection is closed when its own task has been joined, pair by pair. */
final class FP_JoinedPairByPair {
  void analyze(DataSource dataSource, ExecutorService executor, String[] tables) throws Exception {
    Connection[] connections = new Connection[tables.length];
    Future<?>[] analyses = new Future<?>[tables.length];
    for (int i = 0; i < tables.length; i++) {
      Connection connection = dataSource.getConnection();
      String table = tables[i];
      connections[i] = connection;
      analyses[i] = executor.submit(() -> analyze(connection, table));
    }
    // Known false alarm: the task and the connection at one index belong together; the join of one
    // task is not enough for the close of any connection.
    for (int i = 0; i < tables.length; i++) {
      analyses[i].get();
      connections[i].close();
    }
  }

  private static String analyze(Connection connection, String table) throws SQLException {
    return connection.nativeSQL("analyze " + table);
  }
}
