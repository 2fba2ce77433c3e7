package shelf;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The lazy inner streams of a parallel stream run on its workers. */
final class InnerStreamOfParallelStream {
  List<Boolean> run(Connection connection, List<List<String>> batches) {
    return batches.parallelStream()
        .flatMap(batch -> batch.stream().map(sql -> execute(connection, sql)))
        .toList();
  }

  private static boolean execute(Connection connection, String sql) {
    try (Statement statement = connection.createStatement()) {
      return statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
