package com.example.orders;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Creates the schema, fills in some data, and runs each operation once. */
public final class Main {
  private static final Logger HIBERNATE = Logger.getLogger("org.hibernate");
  private static final int CUSTOMERS = 5;
  private static final int ORDERS_EACH = 8;

  private final ExecutorService operations = Executors.newCachedThreadPool(Main::daemon);
  private final PrintWriter out = new PrintWriter(System.out, true);

  public static void main(String[] args) throws Exception {
    HIBERNATE.setLevel(Level.OFF);
    new Main().run();
  }

  private void run() throws Exception {
    ExecutorService executor = Executors.newFixedThreadPool(4, Main::daemon);
    try (Database database = Database.open()) {
      var service = new OrderService(database.entityManagerFactory());
      var dashboard = new Dashboard(database.entityManagerFactory(), executor);
      var export = new OrderExport(database.entityManagerFactory(), executor);
      var invoices = new Invoices(database.entityManagerFactory());
      var report = new SalesReport(database.dataSource(), executor);
      var prices = new PriceImport(database.dataSource(), executor);
      var stock = new StockImport(database.dataSource(), executor);

      List<Long> customers = new ArrayList<>();
      List<Long> orders = new ArrayList<>();
      fill(service, customers, orders);
      long customer = customers.get(0);

      operation("ship two orders", () -> ship(service, orders.subList(0, 2)));
      operation("import prices", () -> prices.run(priceLists()));
      operation("import stock", () -> stock.run(warehouses()));
      operation("dashboard of a customer", () -> dashboard.customer(customer));
      operation("dashboard of the company", dashboard::company);
      operation("sales by product", () -> print(report::byProduct));
      operation("sales by customer", () -> print(report::byCustomer));
      operation("export orders", () -> export.ordersOf(customer).join().lines().count() + " rows");
      operation("export customers", () -> export.customers().join().lines().count() + " rows");
      operation("invoices", () -> invoices.write(orders).size() + " written");
      operation("outstanding", () -> invoices.outstanding(new BigDecimal("0.19")));
    } finally {
      executor.shutdownNow();
      operations.shutdownNow();
    }
  }

  private static void fill(OrderService service, List<Long> customers, List<Long> orders) {
    LocalDate day = LocalDate.of(2025, 1, 1);
    for (int c = 1; c <= CUSTOMERS; c++) {
      long customer = service.register("Customer " + c, "customer" + c + "@example.com");
      customers.add(customer);
      for (int o = 0; o < ORDERS_EACH; o++) {
        Map<String, Integer> quantities = Map.of("pens", 1 + o % 3, "paper", c, "product " + o, 2);
        orders.add(service.place(customer, day.plusDays(o), quantities));
      }
    }
  }

  private static String ship(OrderService service, List<Long> orders) {
    service.ship(orders);
    return orders.size() + " shipped";
  }

  private static List<Map<String, BigDecimal>> priceLists() {
    List<Map<String, BigDecimal>> lists = new ArrayList<>();
    for (int supplier = 0; supplier < 4; supplier++) {
      lists.add(
          Map.of(
              "pens " + supplier, new BigDecimal("1.20"),
              "paper " + supplier, new BigDecimal("4.50")));
    }
    return lists;
  }

  private static List<Map<String, Integer>> warehouses() {
    return List.of(Map.of("pens", 120, "paper", 40), Map.of("ink", 15), Map.of("folders", 60));
  }

  private interface Printed {
    void to(PrintWriter out) throws Exception;
  }

  private String print(Printed report) throws Exception {
    report.to(out);
    return "printed";
  }

  /** Runs one operation and says how it ended; one that fails or hangs does not stop the others. */
  private void operation(String name, Callable<?> body) throws InterruptedException {
    Future<?> result = operations.submit(body);
    try {
      out.printf("%-25s %s%n", name, result.get(20, TimeUnit.SECONDS));
    } catch (ExecutionException e) {
      out.printf("%-25s failed: %s%n", name, rootCause(e));
    } catch (TimeoutException e) {
      out.printf("%-25s did not end in time%n", name);
    }
  }

  private static Throwable rootCause(Throwable e) {
    return e.getCause() == null ? e : rootCause(e.getCause());
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task);
    thread.setDaemon(true);
    return thread;
  }
}
