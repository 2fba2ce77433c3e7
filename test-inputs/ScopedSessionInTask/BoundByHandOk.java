package shelf;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.context.internal.ManagedSessionContext;

/** The task binds a session before anybody asks for the current one. */
final class BoundByHandOk {

  static class Wagon {}

  private final SessionFactory sessions;

  BoundByHandOk(SessionFactory sessions) {
    this.sessions = sessions;
  }

  private Wagon wagon(long id) {
    return sessions.getCurrentSession().find(Wagon.class, id);
  }

  Future<Wagon> later(long id, ExecutorService pool) {
    return pool.submit(
        () -> {
          try (Session own = sessions.openSession()) {
            ManagedSessionContext.bind(own);
            return wagon(id);
          } finally {
            ManagedSessionContext.unbind(sessions);
          }
        });
  }
}
