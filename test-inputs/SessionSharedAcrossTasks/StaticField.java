package shelf;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** Tasks meet on a connection in a static field. */
final class StaticField {
  private static Connection connection;

  static void open(String url) throws SQLException {
    connection = DriverManager.getConnection(url);
  }

  static void record(List<String> lines) {
    for (String line : lines) {
      new Thread(() -> insert(line)).start();
    }
  }

  private static void insert(String line) {
    try (PreparedStatement insert = connection.prepareStatement("insert into journal values (?)")) {
      insert.setString(1, line);
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
