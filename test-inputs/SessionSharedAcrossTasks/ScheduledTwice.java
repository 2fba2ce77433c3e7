package shelf;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Two delayed tasks use one connection, and may come due together. */
final class ScheduledTwice {
  void remind(Connection connection, ScheduledExecutorService clock) {
    clock.schedule(() -> mark(connection, "reminded"), 1, TimeUnit.HOURS);
    clock.schedule(() -> mark(connection, "overdue"), 1, TimeUnit.DAYS);
  }

  private static int mark(Connection connection, String state) throws SQLException {
    try (PreparedStatement update = connection.prepareStatement("update loan set state = ?")) {
      update.setString(1, state);
      return update.executeUpdate();
    }
  }
}
