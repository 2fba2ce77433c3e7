package shelf;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Two threads draw rows from one result set. */
final class SharedResultSet {
  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

  void drain(ResultSet rows) {
    Thread left = new Thread(() -> read(rows));
    Thread right = new Thread(() -> read(rows));
    left.start();
    right.start();
  }

  private void read(ResultSet rows) {
    try {
      while (rows.next()) {
        lines.add(rows.getString("line"));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
