package shelf;

import java.util.concurrent.ExecutorService;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** Each task object opens its session when it is made, and is submitted once. */
final class TaskObjectPerSubmissionOk {
  static final class Import implements Runnable {
    private final Session session;

    Import(SessionFactory sessions) {
      session = sessions.openSession();
    }

    @Override
    public void run() {
      session.createMutationQuery("delete Draft").executeUpdate();
      session.close();
    }
  }

  void clean(SessionFactory sessions, ExecutorService pool) {
    for (int i = 0; i < 4; i++) {
      pool.execute(new Import(sessions));
    }
  }
}
