package shelf;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;

/** A static method makes the object that carries the connection into tasks. */
final class CarrierOfStaticFactory {
  private record Rows(Connection connection) {
    static Rows on(Connection connection) {
      return new Rows(connection);
    }

    long of(String table) {
      try (Statement statement = connection.createStatement();
          ResultSet row = statement.executeQuery("select count(*) from " + table)) {
        row.next();
        return row.getLong(1);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private final DataSource stock;

  CarrierOfStaticFactory(DataSource stock) {
    this.stock = stock;
  }

  long total(List<String> tables) throws SQLException {
    return tables.parallelStream().mapToLong(table -> {
      try (Connection taskConnection = stock.getConnection()) {
        return Rows.on(taskConnection).of(table);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }).sum();
  }
}
