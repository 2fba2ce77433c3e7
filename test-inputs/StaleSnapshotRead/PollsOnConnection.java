package shelf;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import javax.sql.DataSource;

/** Without a commit in the loop, each turn may see the snapshot of the first. */
class PollsOnConnection {
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
        Thread.sleep(10);
      }
      connection.commit();
    }
  }
}
