package shelf;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import javax.sql.DataSource;

/** The close is reached only if the update does not throw. */
final class OpenWhenUpdateThrows {
  Future<Integer> purge(DataSource meters, ExecutorService pool) {
    return pool.submit(
        () -> {
          try (Connection connection = meters.getConnection()) {
            PreparedStatement purge = connection.prepareStatement("delete from reading");
            int rows = purge.executeUpdate();
            return rows;
          }
        });
  }
}
