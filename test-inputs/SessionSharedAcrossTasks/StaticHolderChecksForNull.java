package shelf;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;

/** A static holder gives everybody the same connection, unless there is none. */
final class StaticHolderChecksForNull {
  static final class Db {
    static Connection shared;

    static Connection get() {
      return Objects.requireNonNull(shared, "not connected");
    }
  }

  private final DataSource source;

  StaticHolderChecksForNull(DataSource source) {
    this.source = source;
  }

  void connect() throws SQLException {
    Db.shared = source.getConnection();
  }

  long rows(List<String> tables) {
    return tables.parallelStream().mapToLong(table -> count(Db.get(), table)).sum();
  }

  private static long count(Connection connection, String table) {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select count(*) from " + table)) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
