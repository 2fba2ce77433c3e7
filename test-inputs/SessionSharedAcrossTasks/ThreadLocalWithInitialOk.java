package shelf;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Each thread opens a connection when it first asks. */
final class ThreadLocalWithInitialOk {
  private static final ThreadLocal<Connection> CONNECTION =
      ThreadLocal.withInitial(ThreadLocalWithInitialOk::open);

  private static Connection open() {
    try {
      return DriverManager.getConnection("jdbc:h2:mem:test");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  void touch(List<String> tables) {
    tables.parallelStream()
        .forEach(
            table -> {
              try (Statement statement = CONNECTION.get().createStatement()) {
                statement.execute("analyze " + table);
              } catch (SQLException e) {
                throw new IllegalStateException(e);
              }
            });
  }
}
