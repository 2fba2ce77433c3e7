package shelf;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ExecutorService;

/** The DAO's methods are synchronized, so its connection has one user at a time. */
final class SynchronizedDaoMethodsOk {
  static final class Scores {
    private final Connection connection;

    Scores(Connection connection) {
      this.connection = connection;
    }

    synchronized void add(String player, int points) throws SQLException {
      try (PreparedStatement insert =
          connection.prepareStatement("insert into score values (?, ?)")) {
        insert.setString(1, player);
        insert.setInt(2, points);
        insert.executeUpdate();
      }
    }
  }

  void finish(Scores scores, Map<String, Integer> results, ExecutorService pool) {
    results.forEach(
        (player, points) ->
            pool.submit(
                () -> {
                  scores.add(player, points);
                  return null;
                }));
  }
}
