package shelf;

import org.hibernate.Session;

/** Each task is synchronized on itself, which keeps no other task out. */
final class SynchronizedOnItself {
  static final class Polish implements Runnable {
    private final Session session;
    private final Object shoe;

    Polish(Session session, Object shoe) {
      this.session = session;
      this.shoe = shoe;
    }

    @Override
    public synchronized void run() {
      session.merge(shoe);
    }
  }

  void polish(Session session, Object left, Object right) {
    new Thread(new Polish(session, left)).start();
    new Thread(new Polish(session, right)).start();
  }
}
