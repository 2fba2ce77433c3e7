package com.example.orders;

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

/** Takes over what the warehouses have in stock. */
final class StockImport {
  private final DataSource dataSource;
  private final ExecutorService executor;

  StockImport(DataSource dataSource, ExecutorService executor) {
    this.dataSource = dataSource;
    this.executor = executor;
  }

  /** Imports the stock of all warehouses, and returns the number of products counted. */
  int run(List<Map<String, Integer>> warehouses) throws InterruptedException, ExecutionException {
    List<Future<Integer>> imports = new ArrayList<>();
    for (Map<String, Integer> stock : warehouses) {
      imports.add(executor.submit(() -> store(stock)));
    }
    int count = 0;
    for (Future<Integer> done : imports) {
      count += done.get();
    }
    return count;
  }

  private int store(Map<String, Integer> stock) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement =
            connection.prepareStatement("merge into stock (product, quantity) values (?, ?)")) {
      for (Map.Entry<String, Integer> item : stock.entrySet()) {
        statement.setString(1, item.getKey());
        statement.setInt(2, item.getValue());
        statement.addBatch();
      }
      return statement.executeBatch().length;
    }
  }
}
