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
    try (Connection connection = library.getConnection();
        PreparedStatement query = connection.prepareStatement("select title from book");
        ResultSet rows = query.executeQuery()) {
      Future<List<String>> titles =
          pool.submit(
              () -> {
                List<String> all = new ArrayList<>();
                while (rows.next()) {
                  all.add(rows.getString(1));
                }
                return all;
              });
      int timeout = connection.getNetworkTimeout();
      return titles.get().size() + timeout;
    }
  }
}
