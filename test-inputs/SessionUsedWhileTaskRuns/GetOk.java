package shelf;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** The starter gets the task's result before it uses the connection again. */
final class GetOk {
  void settle(Connection connection, ExecutorService pool) throws Exception {
    Future<Integer> settled =
        pool.submit(() -> update(connection, "update bill set settled = true"));
    System.out.println(settled.get());
    update(connection, "delete from reminder");
  }

  private static int update(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return statement.executeUpdate(sql);
    }
  }
}
