package shelf;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** The starter walks a result set while its task works on the same connection. */
final class ReadsOnWhileTaskUpdates {
  void settle(Connection connection, ExecutorService pool) throws Exception {
    try (Statement statement = connection.createStatement();
        ResultSet open = statement.executeQuery("select id from bill where paid = false")) {
      Future<Integer> interest = pool.submit(() -> addInterest(connection));
      while (open.next()) {
        System.out.println("bill " + open.getLong(1));
      }
      interest.get();
    }
  }

  private static int addInterest(Connection connection) throws SQLException {
    try (Statement update = connection.createStatement()) {
      return update.executeUpdate("update bill set amount = amount * 1.01");
    }
  }
}
