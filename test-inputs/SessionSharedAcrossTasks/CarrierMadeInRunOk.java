package shelf;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** A thread keeps an id, and makes the context with its connection when it runs. */
final class CarrierMadeInRunOk {
  static final class Context implements AutoCloseable {
    private final Connection connection;

    Context(String url) throws SQLException {
      connection = DriverManager.getConnection(url);
    }

    void touch(long item) throws SQLException {
      try (Statement statement = connection.createStatement()) {
        statement.executeUpdate("update item set seen = now() where id = " + item);
      }
    }

    @Override
    public void close() throws SQLException {
      connection.close();
    }
  }

  static final class Harvest extends Thread {
    private final String url;
    private final long item;

    Harvest(String url, long item) {
      this.url = url;
      this.item = item;
    }

    @Override
    public void run() {
      try (Context context = new Context(url)) {
        context.touch(item);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  void harvest(String url, List<Long> items) {
    items.forEach(item -> new Harvest(url, item).start());
  }
}
