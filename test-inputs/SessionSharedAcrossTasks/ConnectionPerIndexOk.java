package shelf;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;

/** Task i uses connection i on executor i. */
final class ConnectionPerIndexOk {
  private final Connection[] connections;
  private final ExecutorService[] owners;

  ConnectionPerIndexOk(DataSource target, int size) throws SQLException {
    connections = new Connection[size];
    owners = new ExecutorService[size];
    for (int i = 0; i < size; i++) {
      connections[i] = target.getConnection();
      owners[i] = Executors.newSingleThreadExecutor();
    }
  }

  void replay(List<List<String>> batches) {
    for (int i = 0; i < connections.length; i++) {
      int at = i;
      owners[at].submit(
          () -> {
            try (Statement statement = connections[at].createStatement()) {
              for (String change : batches.get(at)) {
                statement.addBatch(change);
              }
              return statement.executeBatch();
            }
          });
    }
  }
}
