package shelf;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** Only one of two branches waits for the task. */
final class JoinedOnOneBranch {
  static class Draft {}

  void save(Session session, Draft draft, boolean wait, ExecutorService pool) throws Exception {
    SessionFactory sessionFactory = session.getSessionFactory();
    Future<Draft> saved = pool.submit(() -> sessionFactory.fromTransaction(taskSession -> taskSession.merge(draft)));
    if (wait) {
      System.out.println(saved.get());
    }
    session.flush();
  }
}
