package shelf;

import io.reactivex.rxjava3.core.Scheduler;
import org.hibernate.Session;

/** A scheduler of RxJava runs two tasks over one session. */
final class RxSchedulerDirect {
  void save(Session session, Object cup, Object plate, Scheduler scheduler) {
    scheduler.scheduleDirect(() -> session.persist(cup));
    scheduler.scheduleDirect(() -> session.persist(plate));
  }
}
