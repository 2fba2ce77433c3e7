package shelf;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.springframework.core.task.TaskExecutor;

/** Spring's task executor runs a task for each element over one connection. */
final class SpringTaskExecutor {
  private final TaskExecutor pool;

  SpringTaskExecutor(TaskExecutor pool) {
    this.pool = pool;
  }

  void purge(Connection connection, List<String> caches) {
    caches.forEach(cache -> pool.execute(() -> purge(connection, cache)));
  }

  private static void purge(Connection connection, String cache) {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate("delete from cache_" + cache);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
