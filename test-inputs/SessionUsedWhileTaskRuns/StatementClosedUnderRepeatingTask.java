package shelf;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The try block closes the statement that a repeating task executes. */
final class StatementClosedUnderRepeatingTask {
  void watch(Connection connection, ScheduledExecutorService clock) throws Exception {
    try (PreparedStatement probe = connection.prepareStatement("call probe()")) {
      clock.scheduleAtFixedRate(() -> run(probe), 0, 1, TimeUnit.SECONDS);
      Thread.sleep(60_000);
    }
  }

  private static void run(PreparedStatement probe) {
    try {
      probe.execute();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
