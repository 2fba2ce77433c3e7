package shelf;

import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** A helper with variable arguments joins the threads that it is given. */
final class ThreadsJoinedByHelperOk {
  static class Comet {}

  void observe(SessionFactory sessions, Comet comet) {
    Session session = sessions.openSession();
    Thread observer = new Thread(() -> session.persist(comet));
    observer.start();
    joinAll(observer);
    session.close();
  }

  private static void joinAll(Thread... threads) {
    for (Thread thread : threads) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
