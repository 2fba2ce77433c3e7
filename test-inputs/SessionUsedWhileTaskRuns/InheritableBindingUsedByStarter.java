package shelf;

import org.hibernate.Session;

/** The thread inherits the session that the starter has bound and goes on to use. */
final class InheritableBindingUsedByStarter {
  static class Visit {}

  private static final InheritableThreadLocal<Session> CURRENT = new InheritableThreadLocal<>();

  void handle(Session session) {
    CURRENT.set(session);
    new Thread(() -> CURRENT.get().persist(new Visit())).start();
    CURRENT.get().flush();
  }
}
