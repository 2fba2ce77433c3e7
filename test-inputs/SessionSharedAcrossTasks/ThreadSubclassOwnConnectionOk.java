package shelf;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Each thread of the loop gets a connection that was opened inside it. */
final class ThreadSubclassOwnConnectionOk {
  static final class Reader extends Thread {
    private final Connection connection;

    Reader(Connection connection) {
      this.connection = connection;
    }

    @Override
    public void run() {
      try (connection;
          Statement statement = connection.createStatement()) {
        statement.executeQuery("select * from sensor");
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  void read(String url) throws Exception {
    Reader[] readers = new Reader[4];
    for (int i = 0; i < readers.length; i++) {
      Connection connection = DriverManager.getConnection(url);
      readers[i] = new Reader(connection);
      readers[i].start();
    }
    for (Reader reader : readers) {
      reader.join();
    }
  }
}
