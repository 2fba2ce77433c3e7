package shelf;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.springframework.scheduling.TaskScheduler;

/** Two repeating tasks of one scheduler of Spring's use the same connection. */
final class FN_TwoTasksOfTaskScheduler {
  private final Connection connection;
  private final TaskScheduler scheduler;

  FN_TwoTasksOfTaskScheduler(Connection connection, TaskScheduler scheduler) {
    this.connection = connection;
    this.scheduler = scheduler;
  }

  // Known miss: how many threads the scheduler has is configured elsewhere, and its default is one.
  void start() {
    scheduler.scheduleAtFixedRate(() -> run("call expire()"), Duration.ofMinutes(1));
    scheduler.scheduleAtFixedRate(() -> run("call compact()"), Duration.ofMinutes(5));
  }

  private void run(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
