package shelf;

import org.hibernate.Session;
import reactor.core.scheduler.Scheduler;

/** One worker of a scheduler runs one task after the other. */
final class ReactorOneWorkerOk {
  void save(Session session, Object pear, Object plum, Scheduler scheduler) {
    Scheduler.Worker worker = scheduler.createWorker();
    worker.schedule(() -> session.persist(pear));
    worker.schedule(() -> session.persist(plum));
  }
}
