package shelf;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutorService;

/** Each task looks at the first connection of a queue, and leaves it there. */
final class PeekedFromQueue {
  void run(Queue<Connection> connections, List<String> statements, ExecutorService pool) {
    for (String sql : statements) {
      pool.execute(() -> execute(connections.peek(), sql));
    }
  }

  private static void execute(Connection connection, String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
