package shelf;

import org.hibernate.Session;
import org.springframework.core.task.AsyncListenableTaskExecutor;

/** Spring's older executor runs the second task after the first was waited for. */
final class SpringListenableTasksOk {
  void sow(Session session, Object wheat, Object rye, AsyncListenableTaskExecutor pool)
      throws Exception {
    pool.submitListenable(() -> session.persist(wheat)).get();
    pool.submitListenable(() -> session.persist(rye)).get();
  }
}
