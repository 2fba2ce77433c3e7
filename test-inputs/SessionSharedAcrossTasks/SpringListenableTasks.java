package shelf;

import org.hibernate.Session;
import org.springframework.core.task.AsyncListenableTaskExecutor;

/** Spring's older executor returns listenable futures of tasks over one session. */
final class SpringListenableTasks {
  void sow(Session session, Object wheat, Object rye, AsyncListenableTaskExecutor pool) {
    pool.submitListenable(() -> session.persist(wheat));
    pool.submitListenable(() -> session.persist(rye));
  }
}
