package shelf;

import java.sql.Statement;
import java.util.List;
import org.hibernate.Session;

/** Hibernate calls the work on the caller's thread. */
final class HibernateDoWorkOk {
  void vacuum(Session session, List<String> tables) {
    for (String table : tables) {
      session.doWork(
          connection -> {
            try (Statement statement = connection.createStatement()) {
              statement.execute("vacuum " + table);
            }
          });
    }
    session.clear();
  }
}
