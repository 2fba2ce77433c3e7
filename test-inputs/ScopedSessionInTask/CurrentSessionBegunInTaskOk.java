package shelf;

import java.util.concurrent.Executor;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.Transaction;

/** Where the thread is the scope, the task begins and commits a transaction of its own. */
final class CurrentSessionBegunInTaskOk {

  static class Log {}

  void write(SessionFactory sessions, Log log, Executor pool) {
    pool.execute(
        () -> {
          Session session = sessions.getCurrentSession();
          Transaction transaction = session.beginTransaction();
          session.persist(log);
          transaction.commit();
        });
  }
}
