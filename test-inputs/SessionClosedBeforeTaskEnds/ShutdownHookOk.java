package shelf;

import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** A hook closes the session when the program ends. */
final class ShutdownHookOk {
  static class Move {}

  private final Session session;

  ShutdownHookOk(SessionFactory sessions) {
    session = sessions.openSession();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> session.close()));
  }

  void play() {
    session.persist(new Move());
  }
}
