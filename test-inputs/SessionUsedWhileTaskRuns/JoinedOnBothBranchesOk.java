package shelf;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.hibernate.Session;

/** Both branches wait for the task. */
final class JoinedOnBothBranchesOk {
  static class Draft {}

  void save(Session session, Draft draft, boolean loud, ExecutorService pool) throws Exception {
    Future<Draft> saved = pool.submit(() -> session.merge(draft));
    if (loud) {
      System.out.println(saved.get());
    } else {
      saved.get();
    }
    session.flush();
  }
}
