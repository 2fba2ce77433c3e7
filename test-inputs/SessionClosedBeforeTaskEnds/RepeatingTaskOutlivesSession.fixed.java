package shelf;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;

/** A repeating task goes on after the try block has closed its session. */
final class RepeatingTaskOutlivesSession {
  void start(SessionFactory sessions, ScheduledExecutorService clock) {
    clock.scheduleAtFixedRate(
        () -> sessions.inStatelessTransaction(taskSession -> taskSession.createMutationQuery("delete Token where old = true").executeUpdate()),
        0,
        1,
        TimeUnit.HOURS);
  }
}
