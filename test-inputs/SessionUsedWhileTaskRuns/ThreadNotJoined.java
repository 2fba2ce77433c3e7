package shelf;

import org.hibernate.Session;

/** A thread is started and the method goes on with the session it uses. */
final class ThreadNotJoined {
  static class Snapshot {}

  void checkpoint(Session session) {
    Thread writer = new Thread(() -> session.persist(new Snapshot()));
    writer.start();
    session.flush();
  }
}
