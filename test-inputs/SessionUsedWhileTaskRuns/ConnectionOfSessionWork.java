package shelf;

import java.sql.Statement;
import java.util.concurrent.ExecutorService;
import org.hibernate.Session;

/** The task uses the connection of a session's work, while the starter goes on with the session. */
final class ConnectionOfSessionWork {
  void vacuum(Session session, ExecutorService pool) {
    session.doWork(
        connection ->
            pool.submit(
                () -> {
                  try (Statement statement = connection.createStatement()) {
                    return statement.execute("vacuum");
                  }
                }));
    session.flush();
  }
}
