package shelf;

import java.sql.Connection;
import java.sql.Statement;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;

/** Outside a transaction the task gets a connection of its own, and releases it. */
final class ReleasedConnectionOk {

  private final DataSource source;

  ReleasedConnectionOk(DataSource source) {
    this.source = source;
  }

  Future<Integer> purge(ExecutorService pool) {
    return pool.submit(
        () -> {
          Connection connection = DataSourceUtils.getConnection(source);
          try (Statement statement = connection.createStatement()) {
            return statement.executeUpdate("delete from draft");
          } finally {
            DataSourceUtils.releaseConnection(connection, source);
          }
        });
  }
}
