package shelf;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.ThreadFactory;

/** Threads that a factory makes share a connection. */
final class ThreadFactoryThreads {
  void flush(Connection connection, List<String> buffers, ThreadFactory threads) {
    for (String buffer : buffers) {
      threads.newThread(() -> flush(connection, buffer)).start();
    }
  }

  private static void flush(Connection connection, String buffer) {
    try (Statement statement = connection.createStatement()) {
      statement.execute("call flush('" + buffer + "')");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
