package shelf;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** A heartbeat uses the connection on which its starter streams rows. */
final class RepeatingTaskBesideStarter {
  void export(Connection connection, ScheduledExecutorService clock) throws SQLException {
    ScheduledFuture<?> heartbeat =
        clock.scheduleAtFixedRate(() -> ping(connection), 10, 10, TimeUnit.SECONDS);
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select * from history")) {
      while (rows.next()) {
        System.out.println(rows.getString(1));
      }
    }
    heartbeat.cancel(false);
  }

  private static void ping(Connection connection) {
    try (Statement statement = connection.createStatement()) {
      statement.execute("select 1");
    } catch (SQLException e) {
      System.err.println("lost: " + e.getMessage());
    }
  }
}
