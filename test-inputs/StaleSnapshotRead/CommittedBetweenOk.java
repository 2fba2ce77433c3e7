package shelf;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.ExecutorService;
import javax.sql.DataSource;

/** The commit between the two queries ends the snapshot. */
class CommittedBetweenOk {
  private static int count(Connection connection) throws SQLException {
    try (ResultSet row = connection.createStatement().executeQuery("select count(*) from vote")) {
      row.next();
      return row.getInt(1);
    }
  }

  int votes(DataSource dataSource, ExecutorService pool) throws Exception {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      int before = count(connection);
      pool.submit(
              () -> {
                try (Connection own = dataSource.getConnection()) {
                  return own.createStatement().executeUpdate("insert into vote values (1)");
                }
              })
          .get();
      connection.commit();
      return count(connection) - before;
    }
  }
}
