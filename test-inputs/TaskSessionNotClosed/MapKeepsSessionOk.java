package shelf;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import javax.sql.DataSource;

/** Tasks open connections for a map, which keeps one for each zone. */
final class MapKeepsSessionOk {
  private final Map<String, Connection> zones = new ConcurrentHashMap<>();

  void touch(DataSource meters, String zone, Executor pool) {
    pool.execute(
        () -> {
          Connection connection = zones.computeIfAbsent(zone, key -> open(meters));
          System.out.println(connection);
        });
  }

  private static Connection open(DataSource meters) {
    try {
      return meters.getConnection();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
