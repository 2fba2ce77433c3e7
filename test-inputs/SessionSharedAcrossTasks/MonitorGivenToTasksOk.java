package shelf;

import org.hibernate.Session;

/** Each task is given the session and the monitor that it takes. */
final class MonitorGivenToTasksOk {
  record Polish(Session session, Object shoe, Object monitor) implements Runnable {
    @Override
    public void run() {
      synchronized (monitor) {
        session.merge(shoe);
      }
    }
  }

  void polish(Session session, Object left, Object right) {
    Object monitor = new Object();
    new Thread(new Polish(session, left, monitor)).start();
    new Thread(new Polish(session, right, monitor)).start();
  }
}
