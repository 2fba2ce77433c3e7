package shelf;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** A helper binds a session around the work of the task, on its thread. */
final class ThreadLocalBoundByHelperOk {

  static class Wave {}

  private final ThreadLocal<Session> current = new ThreadLocal<>();
  private final SessionFactory sessions;

  ThreadLocalBoundByHelperOk(SessionFactory sessions) {
    this.sessions = sessions;
  }

  private <T> T inSession(Callable<T> work) throws Exception {
    try (Session own = sessions.openSession()) {
      current.set(own);
      return work.call();
    } finally {
      current.remove();
    }
  }

  private Wave wave(long id) {
    return current.get().find(Wave.class, id);
  }

  Future<Wave> later(long id, ExecutorService pool) {
    return pool.submit(() -> inSession(() -> wave(id)));
  }
}
