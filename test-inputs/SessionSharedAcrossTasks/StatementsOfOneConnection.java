package shelf;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ExecutorService;

/** Each task has a statement of its own, but all are of one connection. */
final class StatementsOfOneConnection {
  void analyze(Connection connection, ExecutorService pool) throws SQLException {
    Statement orders = connection.createStatement();
    Statement items = connection.createStatement();
    pool.submit(() -> orders.execute("analyze orders"));
    pool.submit(() -> items.execute("analyze items"));
  }
}
