package shelf;

import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** Only the thread of the object uses the session, until it has ended. */
final class BackgroundThreadAloneOk {
  private final Session session;
  private Thread flusher;

  BackgroundThreadAloneOk(SessionFactory sessions) {
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

  void stop() throws InterruptedException {
    flusher.interrupt();
    flusher.join();
    session.close();
  }
}
