package shelf;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import javax.sql.DataSource;

/** Tasks that call a method which is there for others as well. */
class HelperOfOthersToo {
  private final DataSource prices;
  private final Connection connection;
  private final ExecutorService pool;

  HelperOfOthersToo(DataSource prices, ExecutorService pool) throws SQLException {
    this.prices = prices;
    this.connection = prices.getConnection();
    this.pool = pool;
  }

  int total(List<Integer> articles) throws ExecutionException, InterruptedException {
    List<Future<Integer>> found = new ArrayList<>();
    for (int article : articles) {
      found.add(pool.submit(() -> {
        try (Connection taskConnection = prices.getConnection()) {
          return price(taskConnection, article);
        }
      }));
    }
    int total = 0;
    for (Future<Integer> each : found) {
      total += each.get();
    }
    return total;
  }

  /** The price of an article, or -1 if there is none. */
  public int price(int article) throws SQLException {
    return price(connection, article);
  }

  private int price(Connection connection, int article) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("select price from article where id = ?")) {
      query.setInt(1, article);
      try (ResultSet rows = query.executeQuery()) {
        return rows.next() ? rows.getInt(1) : -1;
      }
    }
  }
}
