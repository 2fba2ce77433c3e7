package shelf;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;

/** Each thread gets a statement of a connection of its own. */
final class StatementPerConnectionOk {
  void poll(DataSource dataSource, List<String> queues) throws SQLException {
    for (String queue : queues) {
      Statement statement = dataSource.getConnection().createStatement();
      new Thread(() -> depth(statement, queue)).start();
    }
  }

  private static void depth(Statement statement, String queue) {
    try (Connection connection = statement.getConnection();
        statement;
        ResultSet rows = statement.executeQuery("select count(*) from " + queue)) {
      rows.next();
      System.out.println(queue + ": " + rows.getInt(1));
    } catch (SQLException e) {
      System.err.println(queue + ": " + e.getMessage());
    }
  }
}
