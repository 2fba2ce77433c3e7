package shelf;

import io.reactivex.rxjava3.core.Scheduler;
import org.hibernate.SessionFactory;

/** A scheduler of RxJava runs two tasks, and each opens a session. */
final class RxSchedulerDirectOk {
  void save(SessionFactory sessions, Object cup, Object plate, Scheduler scheduler) {
    scheduler.scheduleDirect(() -> sessions.inTransaction(session -> session.persist(cup)));
    scheduler.scheduleDirect(() -> sessions.inTransaction(session -> session.persist(plate)));
  }
}
