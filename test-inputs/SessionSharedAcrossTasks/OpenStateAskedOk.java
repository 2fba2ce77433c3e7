package shelf;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.hibernate.Session;

/** Tasks may ask whether a session is open, and which factory made it. */
final class OpenStateAskedOk {
  static class Nap {}

  void watch(Session session, ScheduledExecutorService clock) {
    clock.scheduleAtFixedRate(
        () -> System.out.println("open: " + session.isOpen()), 0, 1, TimeUnit.SECONDS);
    clock.execute(() -> session.getSessionFactory().inTransaction(own -> own.persist(new Nap())));
    clock.execute(() -> session.getSessionFactory().inTransaction(own -> own.persist(new Nap())));
  }
}
