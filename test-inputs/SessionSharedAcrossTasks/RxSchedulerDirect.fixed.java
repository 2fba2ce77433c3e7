package shelf;

import io.reactivex.rxjava3.core.Scheduler;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** A scheduler of RxJava runs two tasks over one session. */
final class RxSchedulerDirect {
  void save(Session session, Object cup, Object plate, Scheduler scheduler) {
    SessionFactory sessionFactory = session.getSessionFactory();
    scheduler.scheduleDirect(() -> sessionFactory.inTransaction(taskSession -> taskSession.persist(cup)));
    scheduler.scheduleDirect(() -> sessionFactory.inTransaction(taskSession -> taskSession.persist(plate)));
  }
}
