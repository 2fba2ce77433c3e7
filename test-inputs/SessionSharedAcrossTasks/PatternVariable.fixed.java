package shelf;

import java.util.concurrent.Executor;
import org.hibernate.Session;

/** The session comes out of a pattern and goes to two tasks. */
final class PatternVariable {
  static class Clip {}

  void store(Object context, Clip intro, Clip outro, Executor pool) {
    if (context instanceof Session session) {
      pool.execute(() -> session.getSessionFactory().inTransaction(taskSession -> taskSession.persist(intro)));
      pool.execute(() -> session.getSessionFactory().inTransaction(taskSession -> taskSession.persist(outro)));
    }
  }
}
