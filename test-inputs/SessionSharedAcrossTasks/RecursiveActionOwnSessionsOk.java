package shelf;

import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.RecursiveAction;
import org.hibernate.SessionFactory;

/** Both halves of a recursive action are invoked together, and each leaf opens a session. */
final class RecursiveActionOwnSessionsOk {
  static final class Load extends RecursiveAction {
    private final SessionFactory sessions;
    private final List<Object> rows;

    Load(SessionFactory sessions, List<Object> rows) {
      this.sessions = sessions;
      this.rows = rows;
    }

    @Override
    protected void compute() {
      int half = rows.size() / 2;
      if (half == 0) {
        sessions.inTransaction(session -> rows.forEach(session::persist));
      } else {
        ForkJoinTask.invokeAll(
            new Load(sessions, rows.subList(0, half)),
            new Load(sessions, rows.subList(half, rows.size())));
      }
    }
  }

  void load(SessionFactory sessions, List<Object> rows) {
    ForkJoinPool.commonPool().invoke(new Load(sessions, rows));
  }
}
