package shelf;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.hibernate.Session;

/** Two repeating tasks use the session of the object that starts them. */
final class RepeatingTasks {
  private final Session session;
  private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(2);

  RepeatingTasks(Session session) {
    this.session = session;
  }

  void start() {
    clock.scheduleAtFixedRate(
        () -> session.createMutationQuery("delete Hold h where h.until < now()").executeUpdate(),
        0,
        1,
        TimeUnit.MINUTES);
    clock.scheduleWithFixedDelay(
        () -> session.createNativeQuery("select 1", Integer.class).getSingleResult(),
        0,
        5,
        TimeUnit.SECONDS);
  }
}
