package shelf;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Tasks set the parameters of one prepared statement over each other. */
final class SharedPreparedStatement {
  List<Future<Integer>> stock(Connection connection, List<String> articles, ExecutorService pool)
      throws Exception {
    PreparedStatement query =
        connection.prepareStatement("select pieces from stock where article = ?");
    List<Future<Integer>> pieces = new ArrayList<>();
    for (String article : articles) {
      pieces.add(
          pool.submit(
              () -> {
                query.setString(1, article);
                ResultSet rows = query.executeQuery();
                return rows.next() ? rows.getInt(1) : 0;
              }));
    }
    return pieces;
  }
}
