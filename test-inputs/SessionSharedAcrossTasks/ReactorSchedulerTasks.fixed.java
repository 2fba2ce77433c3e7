package shelf;

import org.hibernate.Session;
import org.hibernate.SessionFactory;
import reactor.core.scheduler.Scheduler;

/** A scheduler of Reactor runs two tasks over one session. */
final class ReactorSchedulerTasks {
  void save(Session session, Object pear, Object plum, Scheduler scheduler) {
    SessionFactory sessionFactory = session.getSessionFactory();
    scheduler.schedule(() -> sessionFactory.inTransaction(taskSession -> taskSession.persist(pear)));
    scheduler.schedule(() -> sessionFactory.inTransaction(taskSession -> taskSession.persist(plum)));
  }
}
