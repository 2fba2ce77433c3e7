package shelf;

import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.springframework.core.task.AsyncListenableTaskExecutor;

/** Spring's older executor returns listenable futures of tasks over one session. */
final class SpringListenableTasks {
  void sow(Session session, Object wheat, Object rye, AsyncListenableTaskExecutor pool) {
    SessionFactory sessionFactory = session.getSessionFactory();
    pool.submitListenable(() -> sessionFactory.inTransaction(taskSession -> taskSession.persist(wheat)));
    pool.submitListenable(() -> sessionFactory.inTransaction(taskSession -> taskSession.persist(rye)));
  }
}
