package shelf;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;

/** A method makes the callables, each of which is submitted when the last one is done. */
final class CallableFromFactoryMethodOk {
  int total(Connection connection, List<String> tables, ExecutorService pool) throws Exception {
    int total = 0;
    for (String table : tables) {
      total += pool.submit(counter(connection, table)).get();
    }
    return total;
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
