package shelf;

import com.google.common.util.concurrent.ListeningScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.hibernate.Session;

/** Guava's scheduled executor runs two tasks over one session. */
final class GuavaScheduled {
  void plan(Session session, Object lunch, Object dinner, ListeningScheduledExecutorService pool) {
    pool.schedule(() -> session.persist(lunch), 12, TimeUnit.HOURS);
    pool.schedule(() -> session.persist(dinner), 12, TimeUnit.HOURS);
  }
}
