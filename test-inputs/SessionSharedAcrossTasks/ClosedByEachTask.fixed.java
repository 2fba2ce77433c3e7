package shelf;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import javax.sql.DataSource;

/** Each task closes the one connection that all of them use. */
final class ClosedByEachTask {
  void count(DataSource dataSource, ExecutorService executor, List<String> tables)
      throws SQLException {
    for (String table : tables) {
      executor.execute(
          () -> {
            try (Connection taskConnection = dataSource.getConnection()) {
              try (taskConnection) {
                taskConnection.nativeSQL("select count(*) from " + table);
              } catch (SQLException e) {
                throw new IllegalStateException(e);
              }
            } catch (SQLException e2) {
              throw new IllegalStateException(e2);
            }
          });
    }
  }
}
