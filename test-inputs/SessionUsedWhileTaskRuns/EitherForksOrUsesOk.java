package shelf;

import java.util.concurrent.Executor;
import org.hibernate.Session;

/** The method either hands the session over or uses it. */
final class EitherForksOrUsesOk {
  static class Slot {}

  void reserve(Session session, Slot slot, boolean later, Executor pool) {
    if (later) {
      pool.execute(() -> session.persist(slot));
    } else {
      session.persist(slot);
      session.flush();
    }
  }
}
