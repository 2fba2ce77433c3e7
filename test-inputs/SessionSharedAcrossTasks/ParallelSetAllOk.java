package shelf;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import javax.sql.DataSource;

/** The array's elements are computed in parallel, each through a connection of its own. */
final class ParallelSetAllOk {
  void fill(int[] stock, DataSource database) {
    Arrays.parallelSetAll(stock, shelf -> count(database, shelf));
  }

  private static int count(DataSource database, int shelf) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      return statement.executeUpdate("update shelf set counted = true where id = " + shelf);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
