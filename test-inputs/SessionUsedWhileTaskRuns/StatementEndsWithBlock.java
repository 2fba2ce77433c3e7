package shelf;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.concurrent.ExecutorService;

/** The block closes a statement while the task works on its connection, which lives on. */
final class StatementEndsWithBlock {
  void archive(Connection connection, ExecutorService workers) throws Exception {
    try (Statement statement = connection.createStatement();
        ResultSet oldest = statement.executeQuery("select min(id) from parcel")) {
      oldest.next();
      long first = oldest.getLong(1);
      workers.submit(() -> connection.createStatement().execute("select archive(" + first + ")"));
    }
  }
}
