package shelf;

import java.sql.Statement;
import java.util.concurrent.ExecutorService;
import org.hibernate.Session;

/** Hibernate takes the connection back at the end of the work, and the task outlives it. */
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
  }
}
