package shelf;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** The first task that asks opens the connection, and the class keeps it until the end. */
final class LazyStaticOk {
  static final class Archive {
    private static Connection connection;

    static synchronized Connection get() throws SQLException {
      if (connection == null) {
        connection = DriverManager.getConnection("jdbc:h2:mem:archive");
      }
      return connection;
    }

    static synchronized void shutDown() throws SQLException {
      if (connection != null) {
        connection.close();
      }
    }
  }

  Thread clean() {
    Thread cleaning =
        new Thread(
            () -> {
              try (Statement statement = Archive.get().createStatement()) {
                statement.execute("delete from letter where age > 30");
              } catch (SQLException e) {
                throw new IllegalStateException(e);
              }
            });
    cleaning.start();
    return cleaning;
  }
}
