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
    List<CompletableFuture<Integer>> amounts =
        products.stream()
            .map(product -> CompletableFuture.supplyAsync(() -> {
              try (Connection taskConnection = stock.getConnection()) {
                return amount(taskConnection, product);
              } catch (SQLException e) {
                throw new IllegalStateException(e);
              }
            }))
            .toList();
    return amounts.stream().map(CompletableFuture::join).toList();
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
