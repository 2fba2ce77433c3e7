package shelf;

import java.util.List;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** A thread that is started after its starter has asked inherits the session of the starter. */
final class InheritedInitialValue {
  static class Edge {}

  private final InheritableThreadLocal<Session> session;

  InheritedInitialValue(SessionFactory sessions) {
    session =
        new InheritableThreadLocal<>() {
          @Override
          protected Session initialValue() {
            return sessions.openSession();
          }
        };
  }

  void connect(List<Edge> edges) {
    session.get().beginTransaction();
    for (Edge edge : edges) {
      new Thread(() -> session.get().persist(edge)).start();
    }
  }
}
