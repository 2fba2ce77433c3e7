package shelf;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;

/** The array's elements are computed in parallel, each through the same connection. */
final class ParallelSetAll {
  String[] labels(Connection connection, long[] shelves) {
    String[] labels = new String[shelves.length];
    Arrays.parallelSetAll(labels, i -> label(connection, shelves[i]));
    return labels;
  }

  private static String label(Connection connection, long shelf) {
    try (PreparedStatement query =
        connection.prepareStatement("select label from shelf where id = ?")) {
      query.setLong(1, shelf);
      ResultSet rows = query.executeQuery();
      return rows.next() ? rows.getString(1) : "";
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
