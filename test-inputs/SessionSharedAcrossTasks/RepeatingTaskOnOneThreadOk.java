package shelf;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.hibernate.Session;

/** Two repeating tasks share the one thread of a scheduler, and the session. */
final class RepeatingTaskOnOneThreadOk {
  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

  void tick(Session session) {
    clock.scheduleWithFixedDelay(() -> session.persist("tick"), 1, 2, TimeUnit.SECONDS);
    clock.scheduleWithFixedDelay(() -> session.persist("tock"), 2, 2, TimeUnit.SECONDS);
  }
}
