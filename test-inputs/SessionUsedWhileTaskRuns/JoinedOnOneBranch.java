package shelf;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.hibernate.Session;

/** Only one of two branches waits for the task. */
final class JoinedOnOneBranch {
  static class Draft {}

  void save(Session session, Draft draft, boolean wait, ExecutorService pool) throws Exception {
    Future<Draft> saved = pool.submit(() -> session.merge(draft));
    if (wait) {
      System.out.println(saved.get());
    }
    session.flush();
  }
}
