package com.example.orders;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import javax.sql.DataSource;

/** Takes over the price lists that suppliers send every night. */
final class PriceImport {
  private final DataSource dataSource;
  private final ExecutorService executor;

  PriceImport(DataSource dataSource, ExecutorService executor) {
    this.dataSource = dataSource;
    this.executor = executor;
  }

  /** Imports all lists, each product's price by its name, and returns the number of prices. */
  int run(List<Map<String, BigDecimal>> priceLists)
      throws SQLException, InterruptedException, ExecutionException {
    try (Connection connection = dataSource.getConnection()) {
      List<Future<Integer>> imports = new ArrayList<>();
      for (Map<String, BigDecimal> prices : priceLists) {
        imports.add(executor.submit(() -> store(connection, prices)));
      }
      int count = 0;
      for (Future<Integer> done : imports) {
        count += done.get();
      }
      return count;
    }
  }

  private static int store(Connection connection, Map<String, BigDecimal> prices)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("merge into price (product, amount) values (?, ?)")) {
      for (Map.Entry<String, BigDecimal> price : prices.entrySet()) {
        statement.setString(1, price.getKey());
        statement.setBigDecimal(2, price.getValue());
        statement.addBatch();
      }
      return statement.executeBatch().length;
    }
  }
}
