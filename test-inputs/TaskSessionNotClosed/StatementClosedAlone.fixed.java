package shelf;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** Closing a statement does not close its connection. */
final class StatementClosedAlone {
  int purge(DataSource meters, List<String> tables) {
    return tables.parallelStream().mapToInt(table -> purge(meters, table)).sum();
  }

  private static int purge(DataSource meters, String table) {
    try (Connection connection = meters.getConnection(); PreparedStatement purge =
        connection.prepareStatement("delete from " + table)) {
      return purge.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
