package shelf;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import javax.sql.DataSource;

/** A loop that ends the transaction in each turn gets a new snapshot for the next. */
class PollsWithRollbackOk {
  private static boolean isFree(Connection connection, int gate) throws Exception {
    try (PreparedStatement query =
        connection.prepareStatement("select free from gate where id = ?")) {
      query.setInt(1, gate);
      try (ResultSet row = query.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    }
  }

  void awaitFree(DataSource dataSource, int gate) throws Exception {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      while (!isFree(connection, gate)) {
        connection.rollback();
        Thread.sleep(10);
      }
      connection.commit();
    }
  }
}
