package shelf;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import javax.sql.DataSource;

/** Each constant of the enum has a connection, and two tasks use that of one constant. */
final class ConnectionOfOneConstant {
  enum Region {
    NORTH,
    SOUTH
  }

  void refresh(DataSource sales, ExecutorService workers) throws Exception {
    Map<Region, Connection> connections = new EnumMap<>(Region.class);
    for (Region region : Region.values()) {
      connections.put(region, sales.getConnection());
    }
    var north = CompletableFuture.runAsync(() -> {
      try (Connection taskConnection = sales.getConnection()) {
        refresh(taskConnection);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }, workers);
    var south = CompletableFuture.runAsync(() -> {
      try (Connection taskConnection = sales.getConnection()) {
        refresh(taskConnection);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }, workers);
    CompletableFuture.allOf(north, south).join();
    for (Connection connection : connections.values()) {
      connection.close();
    }
  }

  private static void refresh(Connection connection) {
    try {
      connection.createStatement().execute("refresh materialized view totals");
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
