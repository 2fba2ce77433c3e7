package shelf;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import javax.sql.DataSource;

/** The statement, its result and the connection end when the task has. */
final class StatementAndConnectionEndOk {
  long stock(DataSource warehouse, String part, ExecutorService workers) throws Exception {
    try (Connection connection = warehouse.getConnection();
        PreparedStatement query = connection.prepareStatement("select stock from part where id=?")) {
      query.setString(1, part);
      Future<Long> stock =
          workers.submit(
              () -> {
                try (ResultSet rows = query.executeQuery()) {
                  return rows.next() ? rows.getLong(1) : 0;
                }
              });
      return stock.get();
    }
  }
}
