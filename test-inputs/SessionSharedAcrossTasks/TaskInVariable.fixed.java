package shelf;

import java.util.concurrent.Executor;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** The task is kept in a variable and started twice. */
final class TaskInVariable {
  void recount(Session session, Executor pool) {
    SessionFactory sessionFactory = session.getSessionFactory();
    Runnable recount =
        () ->
            sessionFactory.inTransaction(taskSession -> taskSession.createMutationQuery("update Box b set b.size = size(b.items)").executeUpdate());
    pool.execute(recount);
    pool.execute(recount);
  }
}
