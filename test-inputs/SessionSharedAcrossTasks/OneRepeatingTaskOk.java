package shelf;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** One repeating task, which never runs beside itself, has the session for itself. */
final class OneRepeatingTaskOk {
  void start(SessionFactory sessions, ScheduledExecutorService clock) {
    Session session = sessions.openSession();
    clock.scheduleAtFixedRate(
        () -> session.createMutationQuery("delete Hold h where h.until < now()").executeUpdate(),
        0,
        1,
        TimeUnit.MINUTES);
  }
}
