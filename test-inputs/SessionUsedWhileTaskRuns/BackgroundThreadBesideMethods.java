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
    flusher = new Thread(this::flushForever);
    flusher.start();
  }

  private void flushForever() {
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
