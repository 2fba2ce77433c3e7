package shelf;

import java.util.concurrent.Executor;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** The starter goes on with a session of its own. */
final class OtherSessionOk {
  static class Slot {}

  void reserve(SessionFactory sessions, Slot slot, Executor pool) {
    Session background = sessions.openSession();
    pool.execute(
        () -> {
          background.persist(slot);
          background.close();
        });
    try (Session own = sessions.openSession()) {
      own.createNamedMutationQuery("free").executeUpdate();
    }
  }
}
