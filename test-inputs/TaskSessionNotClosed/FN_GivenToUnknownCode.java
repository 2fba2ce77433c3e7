package shelf;

import java.sql.Connection;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A task gives its connection to a library object that does not close it. */
final class FN_GivenToUnknownCode {
  // Known miss: code of which nothing is known may close what it is given.
  Future<Integer> purge(DataSource meters, ExecutorService pool) {
    return pool.submit(
        () -> {
          Connection connection = meters.getConnection();
          SingleConnectionDataSource one = new SingleConnectionDataSource(connection, true);
          return new JdbcTemplate(one).update("delete from reading");
        });
  }
}
