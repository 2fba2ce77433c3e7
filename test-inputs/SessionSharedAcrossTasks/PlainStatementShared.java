package shelf;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Threads execute on one statement, and each closes the other's result. */
final class PlainStatementShared {
  void poll(Statement statement, List<String> queues) {
    for (String queue : queues) {
      new Thread(() -> depth(statement, queue)).start();
    }
  }

  private static void depth(Statement statement, String queue) {
    try (ResultSet rows = statement.executeQuery("select count(*) from " + queue)) {
      rows.next();
      System.out.println(queue + ": " + rows.getInt(1));
    } catch (SQLException e) {
      System.err.println(queue + ": " + e.getMessage());
    }
  }
}
