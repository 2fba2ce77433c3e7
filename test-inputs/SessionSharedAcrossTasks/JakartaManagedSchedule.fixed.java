package shelf;

import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.concurrent.Trigger;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** The container's scheduler runs two tasks over one session when a trigger says so. */
final class JakartaManagedSchedule {
  void plan(ManagedScheduledExecutorService timers, Session session, Trigger nightly) {
    SessionFactory sessionFactory = session.getSessionFactory();
    timers.schedule(() -> sessionFactory.inTransaction(taskSession -> taskSession.persist("backup")), nightly);
    timers.schedule(() -> sessionFactory.inTransaction(taskSession -> taskSession.persist("report")), nightly);
  }
}
