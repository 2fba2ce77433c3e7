package shelf;

import org.hibernate.Session;

/** The constructor starts a thread over the session that the other methods use. */
final class FN_ThreadStartedByConstructor {
  private final Session session;

  FN_ThreadStartedByConstructor(Session session) {
    this.session = session;
    new Thread(this::flushForever).start();
  }

  // Known miss: what a constructor has started is not kept in mind for the methods.
  void save(Object row) {
    session.persist(row);
  }

  private void flushForever() {
    while (!Thread.currentThread().isInterrupted()) {
      session.flush();
    }
  }
}
