package shelf;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import javax.sql.DataSource;

/** Two tasks pay over one connection; when one rolls back, it takes half of the other with it. */
final class PaymentsOverOneConnection {
  private final DataSource dataSource;
  private final ExecutorService pool;

  PaymentsOverOneConnection(DataSource dataSource, ExecutorService pool) {
    this.dataSource = dataSource;
    this.pool = pool;
  }

  boolean settle(String tenant, String landlord, String guest, String host) throws Exception {
    Future<Boolean> rent = pool.submit(() -> {
      try (Connection taskConnection = dataSource.getConnection()) {
        return pay(taskConnection, tenant, landlord);
      }
    });
    Future<Boolean> bill = pool.submit(() -> {
      try (Connection taskConnection = dataSource.getConnection()) {
        return pay(taskConnection, guest, host);
      }
    });
    return rent.get() & bill.get();
  }

  private static boolean pay(Connection connection, String from, String to) throws SQLException {
    connection.setAutoCommit(false);
    try (PreparedStatement change =
        connection.prepareStatement("update account set balance = balance + ? where owner = ?")) {
      change(change, 100, to);
      change(change, -100, from);
      connection.commit();
      return true;
    } catch (SQLException e) {
      connection.rollback();
      return false;
    }
  }

  private static void change(PreparedStatement change, int by, String who) throws SQLException {
    change.setInt(1, by);
    change.setString(2, who);
    change.executeUpdate();
  }
}
