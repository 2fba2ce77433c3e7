package shelf;

import java.sql.Connection;
import java.sql.Statement;
import java.util.concurrent.ExecutorService;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Although it is released, the connection is not that of the transaction that starts the task. */
@Service
class ConnectionOfTransaction {

  @Autowired DataSource source;

  @Transactional
  public boolean isEmpty(ExecutorService pool) throws Exception {
    return pool.submit(
            () -> {
              Connection connection = DataSourceUtils.getConnection(source);
              try (Statement statement = connection.createStatement()) {
                return !statement.executeQuery("select id from draft").next();
              } finally {
                DataSourceUtils.releaseConnection(connection, source);
              }
            })
        .get();
  }
}
