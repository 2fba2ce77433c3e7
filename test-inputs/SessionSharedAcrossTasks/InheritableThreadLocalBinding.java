package shelf;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;

/** New threads inherit the connection that the starting thread has bound. */
final class InheritableThreadLocalBinding {
  private static final InheritableThreadLocal<Connection> CURRENT = new InheritableThreadLocal<>();

  void archive(DataSource dataSource, List<String> tables) throws SQLException {
    CURRENT.set(dataSource.getConnection());
    for (String table : tables) {
      new Thread(() -> archive(table)).start();
    }
  }

  private static void archive(String table) {
    try (Statement statement = CURRENT.get().createStatement()) {
      statement.execute("call archive('" + table + "')");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
