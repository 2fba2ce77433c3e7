package shelf;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Both tasks take the first session of a list. */
final class ElementOfListShared {
  void move(List<Connection> connections, String from, String to, ExecutorService pool)
      throws Exception {
    Future<Boolean> debit = pool.submit(() -> execute(connections.get(0), from));
    Future<Boolean> credit = pool.submit(() -> execute(connections.get(0), to));
    debit.get();
    credit.get();
  }

  private static boolean execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return statement.execute(sql);
    }
  }
}
