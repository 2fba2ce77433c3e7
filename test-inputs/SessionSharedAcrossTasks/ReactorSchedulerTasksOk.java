package shelf;

import org.hibernate.SessionFactory;
import reactor.core.scheduler.Scheduler;

/** A scheduler of Reactor runs two tasks, and each opens a session. */
final class ReactorSchedulerTasksOk {
  void save(SessionFactory sessions, Object pear, Object plum, Scheduler scheduler) {
    scheduler.schedule(() -> sessions.inTransaction(session -> session.persist(pear)));
    scheduler.schedule(() -> sessions.inTransaction(session -> session.persist(plum)));
  }
}
