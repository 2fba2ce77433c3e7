package shelf;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** When the wait runs out of time the task still runs, and the starter uses the session. */
final class TimedGetGivesUp {
  static class Hint {}

  Hint hint(Session session, long id, ExecutorService pool) throws Exception {
    SessionFactory sessionFactory = session.getSessionFactory();
    Future<Hint> precise = pool.submit(() -> sessionFactory.fromSession(taskSession -> taskSession.find(Hint.class, id)));
    try {
      return precise.get(2, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      return session
          .createQuery("from Hint where coarse = true", Hint.class)
          .setMaxResults(1)
          .uniqueResult();
    }
  }
}
