package shelf;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A scheduler of one thread runs its tasks one after the other. */
final class ScheduledOnOneThreadOk {
  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

  void remind(Connection connection) {
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
