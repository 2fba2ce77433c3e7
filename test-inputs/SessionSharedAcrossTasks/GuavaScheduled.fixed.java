package shelf;

import com.google.common.util.concurrent.ListeningScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** Guava's scheduled executor runs two tasks over one session. */
final class GuavaScheduled {
  void plan(Session session, Object lunch, Object dinner, ListeningScheduledExecutorService pool) {
    SessionFactory sessionFactory = session.getSessionFactory();
    pool.schedule(() -> sessionFactory.inTransaction(taskSession -> taskSession.persist(lunch)), 12, TimeUnit.HOURS);
    pool.schedule(() -> sessionFactory.inTransaction(taskSession -> taskSession.persist(dinner)), 12, TimeUnit.HOURS);
  }
}
