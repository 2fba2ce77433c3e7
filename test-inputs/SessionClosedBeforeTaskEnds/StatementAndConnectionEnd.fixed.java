package shelf;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ExecutorService;
import javax.sql.DataSource;

/** The end of the block closes the statement and then the connection, on which the task works. */
final class StatementAndConnectionEnd {
  private final DataSource warehouse;
  private final ExecutorService workers;

  StatementAndConnectionEnd(DataSource warehouse, ExecutorService workers) {
    this.warehouse = warehouse;
    this.workers = workers;
  }

  void book(long delivery) throws SQLException {
    try (Connection connection = warehouse.getConnection();
        PreparedStatement booking = connection.prepareStatement("select book(?)")) {
      booking.setLong(1, delivery);
      booking.execute();
      workers.execute(() -> {
        try (Connection taskConnection = warehouse.getConnection()) {
          recount(taskConnection);
        } catch (SQLException e) {
          throw new IllegalStateException(e);
        }
      });
    }
  }

  private static void recount(Connection connection) {
    try (Statement statement = connection.createStatement()) {
      statement.execute("call recount()");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
