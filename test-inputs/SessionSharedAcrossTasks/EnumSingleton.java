package shelf;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The only constant of an enum holds a connection, and a parallel stream works through it. */
final class EnumSingleton {
  enum Store {
    INSTANCE;

    private Connection connection;

    void connect(Connection opened) {
      connection = opened;
    }

    void run(String sql) {
      try (Statement statement = connection.createStatement()) {
        statement.execute(sql);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  void runAll(List<String> statements) {
    statements.parallelStream().forEach(Store.INSTANCE::run);
  }
}
