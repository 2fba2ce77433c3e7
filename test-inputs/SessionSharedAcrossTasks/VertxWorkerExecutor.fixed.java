package shelf;

import io.vertx.core.WorkerExecutor;
import java.util.List;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** A worker executor of Vert.x runs blocking code that need not be in order. */
final class VertxWorkerExecutor {
  void load(WorkerExecutor workers, Session session, List<Long> ids) {
    SessionFactory sessionFactory = session.getSessionFactory();
    for (Long id : ids) {
      workers.executeBlocking(() -> sessionFactory.fromSession(taskSession -> taskSession.find(Object.class, id)), false);
    }
  }
}
