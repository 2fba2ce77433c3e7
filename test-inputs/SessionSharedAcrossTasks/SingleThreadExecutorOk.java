package shelf;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.sql.Timestamp;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** All work on the field's connection goes through an executor of one thread. */
final class SingleThreadExecutorOk {
  private final Connection connection;
  private final ExecutorService owner = Executors.newSingleThreadExecutor();

  SingleThreadExecutorOk(Connection connection) {
    this.connection = connection;
  }

  Future<Integer> deleteBefore(Timestamp limit) {
    return owner.submit(
        () -> {
          try (PreparedStatement delete =
              connection.prepareStatement("delete from audit where at < ?")) {
            delete.setTimestamp(1, limit);
            return delete.executeUpdate();
          }
        });
  }

  Future<Boolean> vacuum() {
    return owner.submit(
        () -> {
          try (Statement statement = connection.createStatement()) {
            return statement.execute("vacuum audit");
          }
        });
  }
}
