package shelf;

import java.lang.ref.Cleaner;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicReference;

/** A cleaner closes the connection if nobody has claimed it before. */
final class CleanerClaimsConnectionOk implements AutoCloseable {
  private static final Cleaner CLEANER = Cleaner.create();

  private record Cleanup(AtomicReference<Connection> held) implements Runnable {
    @Override
    public void run() {
      Connection connection = held.getAndSet(null);
      if (connection != null) {
        try {
          connection.close();
        } catch (SQLException e) {
          System.err.println(e.getMessage());
        }
      }
    }
  }

  private final Cleaner.Cleanable cleanable;

  CleanerClaimsConnectionOk(String url) throws SQLException {
    cleanable =
        CLEANER.register(
            this, new Cleanup(new AtomicReference<>(DriverManager.getConnection(url))));
  }

  @Override
  public void close() {
    cleanable.clean();
  }
}
