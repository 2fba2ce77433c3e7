package shelf;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;

/** Each lane has a thread of its own, but all have one writer, which opens its connection when it needs one. */
class WriterForAllLanes {
  private final Writer writer;
  private final ExecutorService[] lanes = new ExecutorService[4];

  WriterForAllLanes(DataSource dataSource) {
    writer = new Writer(dataSource);
    for (int i = 0; i < lanes.length; i++) {
      lanes[i] = Executors.newSingleThreadExecutor();
    }
  }

  void store(int customer, String order) {
    int lane = customer % lanes.length;
    int next = (lane + 1) % lanes.length;
    lanes[lane].execute(() -> writer.write(order));
    lanes[next].execute(() -> writer.write(order + " (copy)"));
  }

  static class Writer {
    private final DataSource dataSource;
    private Connection connection;

    Writer(DataSource dataSource) {
      this.dataSource = dataSource;
    }

    private Connection connection() throws SQLException {
      if (connection == null) {
        connection = dataSource.getConnection();
      }
      return connection;
    }

    void write(String order) {
      try (PreparedStatement insert = connection().prepareStatement("insert into orders values (?)")) {
        insert.setString(1, order);
        insert.executeUpdate();
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
