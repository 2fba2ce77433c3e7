package shelf;

import java.util.concurrent.ExecutorService;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** A switch chooses the task, and each of the tasks that a loop starts may use the session. */
final class SwitchChoosesTask {
  enum Depth {
    QUICK,
    THOROUGH
  }

  void check(Session session, Depth depth, int rounds, ExecutorService pool) {
    SessionFactory sessionFactory = session.getSessionFactory();
    Runnable check =
        switch (depth) {
          case QUICK -> () -> System.out.println("looks fine");
          case THOROUGH -> () -> sessionFactory.inTransaction(taskSession -> taskSession.createNativeMutationQuery("analyze").executeUpdate());
        };
    for (int i = 0; i < rounds; i++) {
      pool.execute(check);
    }
  }
}
