package shelf;

import java.util.concurrent.Executor;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.Transaction;

/** The catch clause rolls back and leaves the session open. */
final class OpenOnRollback {
  static class Reading {}

  void save(Reading reading, SessionFactory factory, Executor pool) {
    pool.execute(
        () -> {
          try (Session session = factory.openSession()) {
            Transaction transaction = session.beginTransaction();
            try {
              session.persist(reading);
              transaction.commit();
            } catch (RuntimeException e) {
              transaction.rollback();
              throw e;
            }
          }
        });
  }
}
