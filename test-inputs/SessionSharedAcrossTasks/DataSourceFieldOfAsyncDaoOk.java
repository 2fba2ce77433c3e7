package shelf;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javax.sql.DataSource;

/** A data access object keeps the data source, and every call gets a connection. */
final class DataSourceFieldOfAsyncDaoOk {
  private final DataSource dataSource;

  DataSourceFieldOfAsyncDaoOk(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  CompletableFuture<Integer> coins(UUID player) {
    return CompletableFuture.supplyAsync(
        () -> {
          try (Connection connection = dataSource.getConnection();
              PreparedStatement query =
                  connection.prepareStatement("select coins from purse where player = ?")) {
            query.setObject(1, player);
            ResultSet rows = query.executeQuery();
            return rows.next() ? rows.getInt(1) : 0;
          } catch (SQLException e) {
            throw new CompletionException(e);
          }
        });
  }
}
