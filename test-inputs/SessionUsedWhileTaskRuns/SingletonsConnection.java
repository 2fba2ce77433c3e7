package shelf;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** A thread and its starter both ask the one instance for its connection. */
final class SingletonsConnection {
  static final class Database {
    private static Database instance;

    private final Connection connection;

    private Database() throws SQLException {
      connection = DriverManager.getConnection("jdbc:h2:mem:homes");
    }

    static synchronized Database getInstance() throws SQLException {
      if (instance == null) {
        instance = new Database();
      }
      return instance;
    }

    Connection getConnection() {
      return connection;
    }
  }

  void clean() {
    new Thread(() -> run("delete from home where owner is null")).start();
    run("delete from warp where owner is null");
  }

  private static void run(String sql) {
    try (Statement statement = Database.getInstance().getConnection().createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
