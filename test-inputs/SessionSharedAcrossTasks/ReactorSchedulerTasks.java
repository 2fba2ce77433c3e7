package shelf;

import org.hibernate.Session;
import reactor.core.scheduler.Scheduler;

/** A scheduler of Reactor runs two tasks over one session. */
final class ReactorSchedulerTasks {
  void save(Session session, Object pear, Object plum, Scheduler scheduler) {
    scheduler.schedule(() -> session.persist(pear));
    scheduler.schedule(() -> session.persist(plum));
  }
}
