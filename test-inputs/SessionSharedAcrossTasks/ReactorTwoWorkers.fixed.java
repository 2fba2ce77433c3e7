package shelf;

import org.hibernate.Session;
import org.hibernate.SessionFactory;
import reactor.core.scheduler.Scheduler;

/** Each worker of a scheduler runs one task at a time, beside the other worker. */
final class ReactorTwoWorkers {
  void save(Session session, Object pear, Object plum, Scheduler scheduler) {
    SessionFactory sessionFactory = session.getSessionFactory();
    Scheduler.Worker first = scheduler.createWorker();
    Scheduler.Worker second = scheduler.createWorker();
    first.schedule(() -> sessionFactory.inTransaction(taskSession -> taskSession.persist(pear)));
    second.schedule(() -> sessionFactory.inTransaction(taskSession -> taskSession.persist(plum)));
  }
}
