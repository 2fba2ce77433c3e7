package shelf;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveTask;
import javax.sql.DataSource;

/** A task that makes smaller ones, and hands its connection on to them. */
class TaskThatSplits {
  private final DataSource readings;

  TaskThatSplits(DataSource readings) {
    this.readings = readings;
  }

  long total(int first, int last) throws SQLException {
    try (Connection connection = readings.getConnection()) {
      return ForkJoinPool.commonPool().invoke(new Sum(connection, first, last));
    }
  }

  private static final class Sum extends RecursiveTask<Long> {
    private final Connection connection;
    private final int first;
    private final int last;

    Sum(Connection connection, int first, int last) {
      this.connection = connection;
      this.first = first;
      this.last = last;
    }

    @Override
    protected Long compute() {
      if (last - first < 1000) {
        try (Statement query = connection.createStatement()) {
          ResultSet sum = query.executeQuery("select sum(n) from r where id >= " + first);
          return sum.next() ? sum.getLong(1) : 0L;
        } catch (SQLException e) {
          throw new IllegalStateException(e);
        }
      }
      int middle = (first + last) / 2;
      Sum left = new Sum(connection, first, middle);
      Sum right = new Sum(connection, middle, last);
      left.fork();
      return right.compute() + left.join();
    }
  }
}
