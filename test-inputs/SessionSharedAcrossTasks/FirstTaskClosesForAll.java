package shelf;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** The first task of several closes the connection that the others still use. */
final class FirstTaskClosesForAll {
  void load(Connection target, List<String> files, ExecutorService pool) {
    for (String file : files) {
      pool.submit(() -> load(target, file));
    }
  }

  private static int load(Connection target, String file) throws SQLException {
    try (target;
        PreparedStatement copy = target.prepareStatement("call load(?)")) {
      copy.setString(1, file);
      return copy.executeUpdate();
    }
  }
}
