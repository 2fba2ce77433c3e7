package shelf;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** All threads of the loop get the connection that was opened before it. */
final class ThreadSubclass {
  static final class Reader extends Thread {
    private final Connection connection;

    Reader(Connection connection) {
      this.connection = connection;
    }

    @Override
    public void run() {
      try (Statement statement = connection.createStatement()) {
        statement.executeQuery("select * from sensor");
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  void read(String url) throws Exception {
    Connection connection = DriverManager.getConnection(url);
    Reader[] readers = new Reader[4];
    for (int i = 0; i < readers.length; i++) {
      readers[i] = new Reader(connection);
      readers[i].start();
    }
    for (Reader reader : readers) {
      reader.join();
    }
    connection.close();
  }
}
