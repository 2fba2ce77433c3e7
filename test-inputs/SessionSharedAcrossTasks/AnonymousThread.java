package shelf;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Anonymous threads prepare their statements on one connection. */
final class AnonymousThread {
  void insert(Connection connection, int rows) throws InterruptedException {
    Thread[] threads = new Thread[2];
    for (int t = 0; t < threads.length; t++) {
      threads[t] =
          new Thread() {
            @Override
            public void run() {
              try (PreparedStatement insert =
                  connection.prepareStatement("insert into r values (default)")) {
                for (int row = 0; row < rows; row++) {
                  insert.executeUpdate();
                }
              } catch (SQLException e) {
                throw new IllegalStateException(e);
              }
            }
          };
      threads[t].start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
  }
}
