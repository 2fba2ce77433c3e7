package shelf;

import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.concurrent.Trigger;
import org.hibernate.SessionFactory;

/** The container's scheduler runs two tasks when a trigger says so, and each opens a session. */
final class JakartaManagedScheduleOk {
  void plan(ManagedScheduledExecutorService timers, SessionFactory sessions, Trigger nightly) {
    timers.schedule(() -> sessions.inTransaction(s -> s.persist("backup")), nightly);
    timers.schedule(() -> sessions.inTransaction(s -> s.persist("report")), nightly);
  }
}
