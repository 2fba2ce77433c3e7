package shelf;

import org.hibernate.Session;
import reactor.core.scheduler.Scheduler;

/** Each worker of a scheduler runs one task at a time, beside the other worker. */
final class ReactorTwoWorkers {
  void save(Session session, Object pear, Object plum, Scheduler scheduler) {
    Scheduler.Worker first = scheduler.createWorker();
    Scheduler.Worker second = scheduler.createWorker();
    first.schedule(() -> session.persist(pear));
    second.schedule(() -> session.persist(plum));
  }
}
