package shelf;

import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** A thread is started and the method goes on with the session it uses. */
final class ThreadNotJoined {
  static class Snapshot {}

  void checkpoint(Session session) {
    SessionFactory sessionFactory = session.getSessionFactory();
    Thread writer = new Thread(() -> sessionFactory.inTransaction(taskSession -> taskSession.persist(new Snapshot())));
    writer.start();
    session.flush();
  }
}
