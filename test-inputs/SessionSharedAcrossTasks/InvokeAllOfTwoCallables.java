package shelf;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** One call runs two callables over the same connection. */
final class InvokeAllOfTwoCallables {
  List<Future<Integer>> expire(Connection connection, ExecutorService pool)
      throws InterruptedException {
    Callable<Integer> carts = () -> delete(connection, "cart");
    Callable<Integer> coupons = () -> delete(connection, "coupon");
    return pool.invokeAll(List.of(carts, coupons));
  }

  private static int delete(Connection connection, String table) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return statement.executeUpdate("delete from " + table + " where expires < now()");
    }
  }
}
