package shelf;

import java.time.Duration;
import org.hibernate.Session;
import org.springframework.scheduling.TaskScheduler;

/** Spring's scheduler runs a repeating task that has the session for itself. */
final class TaskSchedulerAloneOk {
  void watch(Session session, TaskScheduler scheduler) {
    session.setDefaultReadOnly(true);
    scheduler.scheduleWithFixedDelay(() -> session.find(Object.class, 1L), Duration.ofMinutes(1));
  }
}
