package shelf;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import javax.sql.DataSource;

/** A task fills half a batch, which its starter executes: a batch of its own would be lost. */
final class BatchFilledByTask {
  private final DataSource warehouse;
  private final ExecutorService pool;

  BatchFilledByTask(DataSource warehouse, ExecutorService pool) {
    this.warehouse = warehouse;
    this.pool = pool;
  }

  int[] record(List<String> scans, List<String> more)
      throws SQLException, ExecutionException, InterruptedException {
    try (Connection connection = warehouse.getConnection();
        PreparedStatement insert = connection.prepareStatement("insert into scan values (?)")) {
      Future<Void> first =
          pool.submit(
              () -> {
                for (String scan : scans) {
                  insert.setString(1, scan);
                  insert.addBatch();
                }
                return null;
              });
      for (String scan : more) {
        insert.setString(1, scan);
        insert.addBatch();
      }
      first.get();
      return insert.executeBatch();
    }
  }
}
