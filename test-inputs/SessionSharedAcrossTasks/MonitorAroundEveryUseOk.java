package shelf;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Executor;

/** Every use of the shared connection holds the same monitor. */
final class MonitorAroundEveryUseOk {
  private final Connection connection;

  MonitorAroundEveryUseOk(Connection connection) {
    this.connection = connection;
  }

  void log(List<String> events, Executor pool) {
    for (String event : events) {
      pool.execute(() -> write(event));
    }
  }

  private void write(String event) {
    synchronized (connection) {
      try (PreparedStatement insert = connection.prepareStatement("insert into event values (?)")) {
        insert.setString(1, event);
        insert.executeUpdate();
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
