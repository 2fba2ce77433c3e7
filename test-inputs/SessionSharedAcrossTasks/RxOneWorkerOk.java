package shelf;

import io.reactivex.rxjava3.core.Scheduler;
import org.hibernate.Session;

/** One worker of a scheduler runs one task after the other. */
final class RxOneWorkerOk {
  void save(Session session, Object cup, Object plate, Scheduler scheduler) {
    Scheduler.Worker worker = scheduler.createWorker();
    worker.schedule(() -> session.persist(cup));
    worker.schedule(() -> session.persist(plate));
  }
}
