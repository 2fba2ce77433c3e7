package shelf;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** A method makes the callables, each of which keeps the connection it was made with. */
final class CallableFromFactoryMethod {
  List<Future<Integer>> counts(Connection connection, ExecutorService pool) throws Exception {
    return pool.invokeAll(List.of(counter(connection, "sheep"), counter(connection, "goat")));
  }

  private static Callable<Integer> counter(Connection connection, String table) {
    return () -> {
      try (Statement statement = connection.createStatement();
          ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
        rows.next();
        return rows.getInt(1);
      }
    };
  }
}
