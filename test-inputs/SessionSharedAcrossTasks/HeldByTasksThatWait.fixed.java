package shelf;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** Each task of a loop starts another and waits for it, beside the other tasks of the loop. */
final class HeldByTasksThatWait {
  void load(Session session, List<Long> ids, ExecutorService pool) {
    SessionFactory sessionFactory = session.getSessionFactory();
    for (Long id : ids) {
      pool.execute(
          () -> sessionFactory.inSession(taskSession -> CompletableFuture.supplyAsync(() -> taskSession.find(Object.class, id)).join()));
    }
  }
}
