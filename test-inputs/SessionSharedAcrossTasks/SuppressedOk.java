package shelf;

import java.sql.Connection;
import java.util.concurrent.ExecutorService;

/** A test that shares a connection on purpose says so. */
final class SuppressedOk {
  @SuppressWarnings("SessionSharedAcrossTasks")
  void twoTasksOnOneConnection(Connection connection, ExecutorService pool) {
    pool.submit(() -> connection.createStatement().execute("select 1"));
    pool.submit(() -> connection.createStatement().execute("select 2"));
  }
}
