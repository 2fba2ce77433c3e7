package shelf;

import io.vertx.core.Vertx;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Blocking code that need not keep its order runs on several workers at once. */
final class VertxUnordered {
  void load(Vertx vertx, Connection connection, List<String> tables) {
    for (String table : tables) {
      vertx.executeBlocking(() -> size(connection, table), false).onSuccess(System.out::println);
    }
  }

  private static long size(Connection connection, String table) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      ResultSet rows = statement.executeQuery("select count(*) from " + table);
      return rows.next() ? rows.getLong(1) : 0;
    }
  }
}
