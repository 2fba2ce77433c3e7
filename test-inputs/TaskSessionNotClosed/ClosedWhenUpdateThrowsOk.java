package shelf;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import javax.sql.DataSource;

/** The try statement closes the connection of the task, also if the update throws. */
final class ClosedWhenUpdateThrowsOk {
  Future<Integer> purge(DataSource meters, ExecutorService pool) {
    return pool.submit(
        () -> {
          try (Connection connection = meters.getConnection();
              PreparedStatement purge = connection.prepareStatement("delete from reading")) {
            return purge.executeUpdate();
          }
        });
  }
}
