package shelf;

import io.reactivex.rxjava3.core.Scheduler;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** Each worker of a scheduler runs one task at a time, beside the other worker. */
final class RxTwoWorkers {
  void save(Session session, Object cup, Object plate, Scheduler scheduler) {
    SessionFactory sessionFactory = session.getSessionFactory();
    Scheduler.Worker first = scheduler.createWorker();
    Scheduler.Worker second = scheduler.createWorker();
    first.schedule(() -> sessionFactory.inTransaction(taskSession -> taskSession.persist(cup)));
    second.schedule(() -> sessionFactory.inTransaction(taskSession -> taskSession.persist(plate)));
  }
}
