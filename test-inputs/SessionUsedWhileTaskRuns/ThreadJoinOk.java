package shelf;

import org.hibernate.Session;

/** The thread has ended before the method uses the session again. */
final class ThreadJoinOk {
  static class Snapshot {}

  void checkpoint(Session session) throws InterruptedException {
    Thread writer = new Thread(() -> session.persist(new Snapshot()));
    writer.start();
    writer.join();
    session.flush();
  }
}
