package shelf;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** A virtual thread for each element, and one connection for all. */
final class VirtualThreads {
  void touch(Connection connection, List<String> tables) {
    for (String table : tables) {
      Thread.startVirtualThread(() -> touch(connection, table));
    }
  }

  private static void touch(Connection connection, String table) {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate("update " + table + " set touched = now()");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
