package shelf;

import java.sql.Statement;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;

/** Outside a transaction somebody has to give the connection back. */
final class ConnectionNobodyReleases {

  private final DataSource source;

  ConnectionNobodyReleases(DataSource source) {
    this.source = source;
  }

  Future<Boolean> refresh(ExecutorService pool) {
    return pool.submit(
        () -> {
          Statement statement = DataSourceUtils.getConnection(source).createStatement();
          return statement.execute("refresh materialized view totals");
        });
  }
}
