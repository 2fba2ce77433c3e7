package shelf;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** The handle is kept for later, and the session ends with the method. */
final class HandleStoredInField {
  static class Catalog {}

  private Future<Catalog> next;

  void preload(SessionFactory sessions, long id, ExecutorService pool) {
    next = pool.submit(() -> sessions.fromSession(taskSession -> taskSession.find(Catalog.class, id)));
  }
}
