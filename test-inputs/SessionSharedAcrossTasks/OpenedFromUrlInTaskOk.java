package shelf;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** A callable holds an address and a password, and connects when it is called. */
final class OpenedFromUrlInTaskOk {
  static final class Probe implements Callable<Boolean> {
    private final String url;
    private final String user;
    private final String password;

    Probe(String url, String user, String password) {
      this.url = url;
      this.user = user;
      this.password = password;
    }

    @Override
    public Boolean call() throws SQLException {
      Connection connection = DriverManager.getConnection(url, user, password);
      try {
        return connection.isValid(5);
      } finally {
        connection.close();
      }
    }
  }

  List<Future<Boolean>> probe(List<String> urls, ExecutorService pool) throws InterruptedException {
    List<Probe> probes = new ArrayList<>();
    for (String url : urls) {
      probes.add(new Probe(url, "probe", ""));
    }
    return pool.invokeAll(probes);
  }
}
