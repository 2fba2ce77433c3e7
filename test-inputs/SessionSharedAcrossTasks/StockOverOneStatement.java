package shelf;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import javax.sql.DataSource;

/** Two tasks fill in one prepared statement, and both get the row that the second asks for. */
final class StockOverOneStatement {
  private final DataSource dataSource;
  private final ExecutorService pool;

  StockOverOneStatement(DataSource dataSource, ExecutorService pool) {
    this.dataSource = dataSource;
    this.pool = pool;
  }

  List<Integer> pieces(String first, String second) throws Exception {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement query =
            connection.prepareStatement("select pieces from stock where article = ?")) {
      Future<Integer> one = pool.submit(() -> pieces(query, first));
      Future<Integer> other = pool.submit(() -> pieces(query, second));
      return List.of(one.get(), other.get());
    }
  }

  private static int pieces(PreparedStatement query, String article) throws SQLException {
    query.setString(1, article);
    try (ResultSet row = query.executeQuery()) {
      return row.next() ? row.getInt(1) : 0;
    }
  }
}
