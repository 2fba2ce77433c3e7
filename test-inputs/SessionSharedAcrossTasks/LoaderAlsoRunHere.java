package shelf;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;

/** One class is given the connection of the starter and run here, too, which has to stay so. */
final class LoaderAlsoRunHere {
  private static final class Loader extends Thread {
    private final Connection connection;
    private final String file;

    Loader(Connection connection, String file) {
      this.connection = connection;
      this.file = file;
    }

    @Override
    public void run() {
      try (Statement statement = connection.createStatement()) {
        statement.execute("copy tariff from '" + file + "'");
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private final DataSource tariffs;

  LoaderAlsoRunHere(DataSource tariffs) {
    this.tariffs = tariffs;
  }

  void loadAll(Connection connection, List<String> files) {
    for (String file : files) {
      new Loader(connection, file).start();
    }
  }

  void loadHere(String file) throws SQLException {
    try (Connection connection = tariffs.getConnection()) {
      connection.setAutoCommit(false);
      new Loader(connection, file).run();
      connection.commit();
    }
  }
}
