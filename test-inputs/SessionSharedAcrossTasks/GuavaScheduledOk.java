package shelf;

import com.google.common.util.concurrent.ListeningScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.hibernate.Session;

/** Guava's scheduled executor runs the second task after the first was waited for. */
final class GuavaScheduledOk {
  void plan(Session session, Object lunch, Object dinner, ListeningScheduledExecutorService pool)
      throws Exception {
    pool.schedule(() -> session.persist(lunch), 12, TimeUnit.HOURS).get();
    pool.schedule(() -> session.persist(dinner), 6, TimeUnit.HOURS).get();
  }
}
