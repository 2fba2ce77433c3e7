package shelf;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** When the wait runs out of time, the way out closes the session that the task still uses. */
final class TimedGetThenClose {
  static class Quote {}

  Quote quote(SessionFactory sessions, String symbol, ExecutorService pool) throws Exception {
    return pool.submit(() -> sessions.fromSession(taskSession -> taskSession.find(Quote.class, symbol))).get(200, TimeUnit.MILLISECONDS);
  }
}
