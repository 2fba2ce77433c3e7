package shelf;

import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.ExecutorService;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A data source that hands the same connection to everybody. */
final class FN_SingleConnectionDataSource {
  // Known miss: the type is a factory, and that this one has a single connection is not modelled.
  void run(String url, List<String> scripts, ExecutorService pool) {
    DataSource dataSource = new SingleConnectionDataSource(url, true);
    for (String script : scripts) {
      pool.submit(
          () -> {
            try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
              return statement.execute(script);
            }
          });
    }
  }
}
