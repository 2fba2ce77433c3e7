package shelf;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.RecursiveTask;

/** Both halves of a recursive task read over one connection. */
final class RecursiveTaskHalves {
  static final class Count extends RecursiveTask<Long> {
    private final Connection connection;
    private final long from;
    private final long to;

    Count(Connection connection, long from, long to) {
      this.connection = connection;
      this.from = from;
      this.to = to;
    }

    @Override
    protected Long compute() {
      if (to - from < 1000) {
        return count();
      }
      long middle = (from + to) / 2;
      Count left = new Count(connection, from, middle);
      Count right = new Count(connection, middle, to);
      left.fork();
      return right.compute() + left.join();
    }

    private long count() {
      try (PreparedStatement query =
          connection.prepareStatement("select count(*) from event where id >= ? and id < ?")) {
        query.setLong(1, from);
        query.setLong(2, to);
        ResultSet rows = query.executeQuery();
        return rows.next() ? rows.getLong(1) : 0;
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
