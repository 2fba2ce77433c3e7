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
    return ForkJoinPool.commonPool().invoke(new Sum(readings, first, last));
  }

  private static final class Sum extends RecursiveTask<Long> {
    private final DataSource readings;
    private final int first;
    private final int last;

    Sum(DataSource readings, int first, int last) {
      this.readings = readings;
      this.first = first;
      this.last = last;
    }

    @Override
    protected Long compute() {
      if (last - first < 1000) {
        try (Connection taskConnection = readings.getConnection();
            Statement query = taskConnection.createStatement()) {
          ResultSet sum = query.executeQuery("select sum(n) from r where id >= " + first);
          return sum.next() ? sum.getLong(1) : 0L;
        } catch (SQLException e) {
          throw new IllegalStateException(e);
        }
      }
      int middle = (first + last) / 2;
      Sum left = new Sum(readings, first, middle);
      Sum right = new Sum(readings, middle, last);
      left.fork();
      return right.compute() + left.join();
    }
  }
}
