package shelf;

import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** A thread of the object runs over the session that its other methods use. */
final class BackgroundThreadBesideMethods {
  private final Session session;
  private Thread flusher;

  BackgroundThreadBesideMethods(SessionFactory sessions) {
    session = sessions.openSession();
  }

  void start() {
    SessionFactory sessionFactory = session.getSessionFactory();
    flusher = new Thread(() -> sessionFactory.inSession(taskSession -> flushForever(taskSession)));
    flusher.start();
  }

  private void flushForever(Session session) {
    while (!Thread.currentThread().isInterrupted()) {
      session.flush();
    }
  }

  void save(Object row) {
    session.persist(row);
  }

  void stop() throws InterruptedException {
    flusher.interrupt();
    flusher.join();
    session.close();
  }
}
