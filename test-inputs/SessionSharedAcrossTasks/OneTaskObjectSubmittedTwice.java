package shelf;

import java.util.concurrent.ExecutorService;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** A task object keeps the session that it opened when it was made, and is submitted twice. */
final class OneTaskObjectSubmittedTwice {
  static final class Import implements Runnable {
    private final Session session;

    Import(SessionFactory sessions) {
      session = sessions.openSession();
    }

    @Override
    public void run() {
      session.createMutationQuery("delete Draft").executeUpdate();
    }
  }

  void clean(SessionFactory sessions, ExecutorService pool) {
    Import task = new Import(sessions);
    pool.execute(task);
    pool.execute(task);
  }
}
