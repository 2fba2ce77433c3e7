package shelf;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;

/** The task works through an object that keeps its connection, and is closed with its owner. */
class HolderKeepsItOk implements AutoCloseable {
  private final ExecutorService writer = Executors.newSingleThreadExecutor();
  private final Journal journal;

  HolderKeepsItOk(DataSource dataSource) {
    journal = new Journal(dataSource);
  }

  void append(List<String> lines) {
    writer.execute(
        () -> {
          try {
            for (String line : lines) {
              journal.append(line);
            }
            journal.connection().commit();
          } catch (SQLException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  @Override
  public void close() {
    writer.execute(journal::close);
    writer.shutdown();
  }

  private static class Journal {
    private final DataSource dataSource;
    private Connection connection;

    Journal(DataSource dataSource) {
      this.dataSource = dataSource;
    }

    Connection connection() throws SQLException {
      if (connection == null) {
        connection = dataSource.getConnection();
        connection.setAutoCommit(false);
      }
      return connection;
    }

    void append(String line) throws SQLException {
      try (PreparedStatement insert =
          connection().prepareStatement("insert into journal (line) values (?)")) {
        insert.setString(1, line);
        insert.executeUpdate();
      }
    }

    void close() {
      try {
        if (connection != null) {
          connection.close();
        }
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
