package shelf;

import org.hibernate.Session;

/** The constructor starts a thread over the session that the other methods use. */
final class ThreadStartedByConstructor {
  private final Session session;

  ThreadStartedByConstructor(Session session) {
    this.session = session;
    new Thread(() -> session.getSessionFactory().inSession(taskSession -> flushForever(taskSession))).start();
  }

  void save(Object row) {
    session.persist(row);
  }

  private void flushForever(Session session) {
    while (!Thread.currentThread().isInterrupted()) {
      session.flush();
    }
  }
}
