package shelf;

import java.util.concurrent.Executor;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** The variable holds another session when the starter uses it. */
final class ReassignedBeforeUseOk {
  static class Slot {}

  void reserve(SessionFactory sessions, Slot slot, Executor pool) {
    Session session = sessions.openSession();
    start(session, slot, pool);
    session = sessions.openSession();
    session.createNamedMutationQuery("free").executeUpdate();
    session.close();
  }

  private static void start(Session session, Slot slot, Executor pool) {
    pool.execute(
        () -> {
          session.persist(slot);
          session.close();
        });
  }
}
