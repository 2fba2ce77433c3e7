package shelf;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import javax.sql.DataSource;

/** A task reads the rows of a query while its starter goes on with the connection. */
final class RowsReadByTask {
  private final DataSource library;

  RowsReadByTask(DataSource library) {
    this.library = library;
  }

  int titles(ExecutorService pool) throws SQLException, ExecutionException, InterruptedException {
    try (Connection connection = library.getConnection()) {
      Future<List<String>> titles =
          pool.submit(
              () -> {
                try (Connection taskConnection = library.getConnection();
                    PreparedStatement taskQuery = taskConnection.prepareStatement("select title from book");
                    ResultSet taskRows = taskQuery.executeQuery()) {
                  List<String> all = new ArrayList<>();
                  while (taskRows.next()) {
                    all.add(taskRows.getString(1));
                  }
                  return all;
                }
              });
      int timeout = connection.getNetworkTimeout();
      return titles.get().size() + timeout;
    }
  }
}
