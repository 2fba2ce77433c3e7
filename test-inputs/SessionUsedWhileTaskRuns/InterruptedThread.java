package shelf;

import org.hibernate.Session;

/** An interrupted thread goes on until it looks. */
final class InterruptedThread {
  static class Step {}

  void walk(Session session, Step step) {
    Thread walker = new Thread(() -> session.persist(step));
    walker.start();
    walker.interrupt();
    session.flush();
  }
}
