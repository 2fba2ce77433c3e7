package shelf;

import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.concurrent.Trigger;
import org.hibernate.Session;

/** The container's scheduler runs two tasks over one session when a trigger says so. */
final class JakartaManagedSchedule {
  void plan(ManagedScheduledExecutorService timers, Session session, Trigger nightly) {
    timers.schedule(() -> session.persist("backup"), nightly);
    timers.schedule(() -> session.persist("report"), nightly);
  }
}
