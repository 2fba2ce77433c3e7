package shelf;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import javax.sql.DataSource;

/** The conditions in these finally blocks say whether there is anything to close. */
final class ClosedOnItsOwnConditionOk {
  private final DataSource dataSource;
  private final ExecutorService pool;

  ClosedOnItsOwnConditionOk(DataSource dataSource, ExecutorService pool) {
    this.dataSource = dataSource;
    this.pool = pool;
  }

  Future<Boolean> opened(String table) {
    return pool.submit(
        () -> {
          Connection connection = null;
          boolean opened = false;
          try {
            connection = dataSource.getConnection();
            opened = true;
            return run(connection, table);
          } finally {
            if (opened) {
              connection.close();
            }
          }
        });
  }

  Future<Boolean> borrowed(Connection lent, String table) {
    return pool.submit(
        () -> {
          Connection connection = lent != null ? lent : dataSource.getConnection();
          try {
            return run(connection, table);
          } finally {
            if (lent == null) {
              connection.close();
            }
          }
        });
  }

  Future<Boolean> logged(String table, boolean loud) {
    return pool.submit(
        () -> {
          Connection connection = dataSource.getConnection();
          try {
            return run(connection, table);
          } finally {
            connection.close();
            if (loud) {
              System.out.println(table);
            }
          }
        });
  }

  private static boolean run(Connection connection, String table) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return statement.execute("vacuum " + table);
    }
  }
}
