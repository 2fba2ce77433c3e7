package shelf;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** The try block closes a carrier, and with it the connection that the task uses. */
final class CarrierClosedByTry {
  static final class Store implements AutoCloseable {
    private final Connection connection;

    Store(String url) throws SQLException {
      connection = DriverManager.getConnection(url);
    }

    int compact() throws SQLException {
      try (Statement statement = connection.createStatement()) {
        return statement.executeUpdate("call compact()");
      }
    }

    @Override
    public void close() throws SQLException {
      connection.close();
    }
  }

  Future<Integer> compact(String url, ExecutorService pool) throws SQLException {
    try (Store store = new Store(url)) {
      return pool.submit(store::compact);
    }
  }
}
