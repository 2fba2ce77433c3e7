package shelf;

import java.sql.Connection;
import java.sql.Statement;

/** One thread closes the statement, another its connection. */
// Known miss: nothing here tells that the statement is one of this connection.
final class FN_TwoThreadsClose {
  void release(Connection connection, Statement statement) {
    new Thread(() -> quietly(statement)).start();
    new Thread(() -> quietly(connection)).start();
  }

  private static void quietly(AutoCloseable resource) {
    try {
      resource.close();
    } catch (Exception e) {
      System.err.println(e.getMessage());
    }
  }
}
