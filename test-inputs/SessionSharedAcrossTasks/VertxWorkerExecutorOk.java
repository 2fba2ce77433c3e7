package shelf;

import io.vertx.core.WorkerExecutor;
import java.util.List;
import org.hibernate.Session;

/** A worker executor of Vert.x runs its blocking code in order. */
final class VertxWorkerExecutorOk {
  void load(WorkerExecutor workers, Session session, List<Long> ids) {
    for (Long id : ids) {
      workers.executeBlocking(() -> session.find(Object.class, id));
    }
  }
}
