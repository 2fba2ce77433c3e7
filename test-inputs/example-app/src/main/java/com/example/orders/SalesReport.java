package com.example.orders;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import javax.sql.DataSource;

/** The lists that accounting prints. They can be long, so rows are written as they arrive. */
final class SalesReport {
  private final DataSource dataSource;
  private final ExecutorService executor;

  SalesReport(DataSource dataSource, ExecutorService executor) {
    this.dataSource = dataSource;
    this.executor = executor;
  }

  /** Writes what was sold of each product, and below it the number of lines it was taken from. */
  void byProduct(PrintWriter out) throws SQLException, InterruptedException, ExecutionException {
    try (Connection connection = dataSource.getConnection()) {
      // Counting takes as long as the list itself.
      Future<Long> count = executor.submit(() -> countLines(connection));
      try (Statement statement = connection.createStatement();
          ResultSet rows =
              statement.executeQuery(
                  "select product, sum(quantity * unitPrice) from order_line"
                      + " group by product order by product")) {
        while (rows.next()) {
          out.printf("  %-10s %10s%n", rows.getString(1), rows.getBigDecimal(2));
        }
      }
      out.printf("  from %d order lines%n", count.get());
    }
  }

  /** Writes the best customers, with their share of all order lines. */
  void byCustomer(PrintWriter out) throws SQLException, InterruptedException, ExecutionException {
    try (Connection connection = dataSource.getConnection()) {
      Future<Long> count = executor.submit(() -> countLines(connection));
      long all = count.get();
      try (Statement statement = connection.createStatement();
          ResultSet rows =
              statement.executeQuery(
                  "select c.name, count(*) from Customer c"
                      + " join orders o on o.customer_id = c.id"
                      + " join order_line l on l.order_id = o.id"
                      + " group by c.name order by count(*) desc, c.name limit 3")) {
        while (rows.next()) {
          out.printf("  %-12s %4.1f %%%n", rows.getString(1), 100.0 * rows.getLong(2) / all);
        }
      }
    }
  }

  private static long countLines(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select count(*) from order_line")) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
