package shelf;

import io.reactivex.rxjava3.core.Scheduler;
import org.hibernate.Session;

/** Each worker of a scheduler runs one task at a time, beside the other worker. */
final class RxTwoWorkers {
  void save(Session session, Object cup, Object plate, Scheduler scheduler) {
    Scheduler.Worker first = scheduler.createWorker();
    Scheduler.Worker second = scheduler.createWorker();
    first.schedule(() -> session.persist(cup));
    second.schedule(() -> session.persist(plate));
  }
}
