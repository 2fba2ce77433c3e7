package shelf;

import java.util.Queue;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** A helper starts the runnable that it is given on several threads. */
final class HelperForksSeveralTimes {
  void drain(Session session, Queue<Object> rows) {
    SessionFactory sessionFactory = session.getSessionFactory();
    onThreads(
        4,
        () -> sessionFactory.inTransaction(taskSession -> {
          for (Object row = rows.poll(); row != null; row = rows.poll()) {
            taskSession.persist(row);
          }
        }));
  }

  private static void onThreads(int count, Runnable work) {
    for (int i = 0; i < count; i++) {
      new Thread(work, "worker " + i).start();
    }
  }
}
