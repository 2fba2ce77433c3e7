package shelf;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javax.sql.DataSource;

/** A connection that the tasks share, and that is closed with care at the end. */
class ClosedIfOpen {
  private final DataSource stock;

  ClosedIfOpen(DataSource stock) {
    this.stock = stock;
  }

  List<Integer> amounts(List<String> products) throws SQLException {
    Connection connection = stock.getConnection();
    try {
      List<CompletableFuture<Integer>> amounts =
          products.stream()
              .map(product -> CompletableFuture.supplyAsync(() -> amount(connection, product)))
              .toList();
      return amounts.stream().map(CompletableFuture::join).toList();
    } finally {
      if (!connection.isClosed()) {
        connection.close();
      }
    }
  }

  private int amount(Connection connection, String product) {
    try (PreparedStatement query =
        connection.prepareStatement("select amount from stock where product = ?")) {
      query.setString(1, product);
      try (ResultSet rows = query.executeQuery()) {
        return rows.next() ? rows.getInt(1) : 0;
      }
    } catch (SQLException e) {
      throw new CompletionException(e);
    }
  }
}
