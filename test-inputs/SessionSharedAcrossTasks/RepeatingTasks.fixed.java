package shelf;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** Two repeating tasks use the session of the object that starts them. */
final class RepeatingTasks {
  private final Session session;
  private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(2);

  RepeatingTasks(Session session) {
    this.session = session;
  }

  void start() {
    SessionFactory sessionFactory = session.getSessionFactory();
    clock.scheduleAtFixedRate(
        () -> sessionFactory.inTransaction(taskSession -> taskSession.createMutationQuery("delete Hold h where h.until < now()").executeUpdate()),
        0,
        1,
        TimeUnit.MINUTES);
    clock.scheduleWithFixedDelay(
        () -> sessionFactory.inSession(taskSession -> taskSession.createNativeQuery("select 1", Integer.class).getSingleResult()),
        0,
        5,
        TimeUnit.SECONDS);
  }
}
