package shelf;

import java.sql.Connection;
import java.util.concurrent.ExecutorService;

/** What the thread local holds is an object that has a connection. */
final class ThreadLocalCarrier {

  static final class Booking {
    final Connection connection;

    Booking(Connection connection) {
      this.connection = connection;
    }
  }

  private final ThreadLocal<Booking> current = new ThreadLocal<>();

  void archive(ExecutorService pool) {
    pool.submit(() -> current.get().connection.createStatement().execute("call archive()"));
  }
}
