package shelf;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.hibernate.Session;

/** The threads of a pool are older than the binding that they were to inherit. */
final class InheritableThreadLocalInPool {

  static class Vessel {}

  private static final InheritableThreadLocal<Session> CURRENT = new InheritableThreadLocal<>();

  Future<Vessel> find(Session session, long imo, ExecutorService pool) {
    CURRENT.set(session);
    return pool.submit(() -> CURRENT.get().find(Vessel.class, imo));
  }
}
