package shelf;

import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** An interrupted thread goes on until it looks. */
final class InterruptedThread {
  static class Step {}

  void walk(Session session, Step step) {
    SessionFactory sessionFactory = session.getSessionFactory();
    Thread walker = new Thread(() -> sessionFactory.inTransaction(taskSession -> taskSession.persist(step)));
    walker.start();
    walker.interrupt();
    session.flush();
  }
}
