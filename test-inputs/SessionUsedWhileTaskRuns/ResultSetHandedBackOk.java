package shelf;

import java.sql.Connection;
import java.sql.ResultSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** The task returns an open result set, which the starter reads when it has it. */
final class ResultSetHandedBackOk {
  void print(Connection connection, String sql, ExecutorService pool) throws Exception {
    Future<ResultSet> query = pool.submit(() -> connection.createStatement().executeQuery(sql));
    try (ResultSet rows = query.get()) {
      while (rows.next()) {
        System.out.println(rows.getString(1));
      }
    }
    connection.close();
  }
}
