package shelf;

import org.hibernate.Session;
import org.hibernate.SessionFactory;

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
    SessionFactory sessionFactory = session.getSessionFactory();
    new Thread(() -> sessionFactory.inSession(taskSession -> new Polish(taskSession, left).run())).start();
    new Thread(() -> sessionFactory.inSession(taskSession -> new Polish(taskSession, right).run())).start();
  }
}
