package shelf;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * All work goes through an executor of one thread, except for one method that uses the connection
 * itself.
 */
final class SingleThreadOwnerBypassed {
  private final Connection connection;
  private final ExecutorService owner = Executors.newSingleThreadExecutor();

  SingleThreadOwnerBypassed(Connection connection) {
    this.connection = connection;
  }

  Future<Integer> prune() {
    return owner.submit(() -> update("delete from metric where at < now() - interval '30' day"));
  }

  int rename(String from, String to) throws SQLException {
    return update("update metric set name = '" + to + "' where name = '" + from + "'");
  }

  private int update(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return statement.executeUpdate(sql);
    }
  }
}
