package shelf;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Executor;

/** The executor is an argument of the connection, and gets no task of this code. */
final class NetworkTimeoutOk {
  int clean(Connection connection, Executor timeouts) throws SQLException {
    connection.setNetworkTimeout(timeouts, 5000);
    try (Statement statement = connection.createStatement()) {
      return statement.executeUpdate("delete from session where expired");
    }
  }
}
