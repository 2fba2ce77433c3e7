package shelf;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.ExecutorService;
import javax.sql.DataSource;

/** Every worker of the loop is given the connection that was opened before the loop. */
final class RunnableClassInLoop {
  static final class Importer implements Runnable {
    private final Connection connection;
    private final String table;

    Importer(Connection connection, String table) {
      this.connection = connection;
      this.table = table;
    }

    @Override
    public void run() {
      try (Statement statement = connection.createStatement()) {
        statement.executeUpdate("insert into " + table + " select * from staging_" + table);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  void importAll(DataSource target, List<String> tables, ExecutorService workers)
      throws SQLException {
    for (String table : tables) {
      workers.execute(() -> {
        try (Connection taskConnection = target.getConnection()) {
          new Importer(taskConnection, table).run();
        } catch (SQLException e) {
          throw new IllegalStateException(e);
        }
      });
    }
  }
}
