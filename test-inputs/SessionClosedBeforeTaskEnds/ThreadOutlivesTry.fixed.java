package shelf;

import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** The thread is started in the try block and not waited for. */
final class ThreadOutlivesTry {
  static final class Export implements Runnable {
    private final Session session;

    Export(Session session) {
      this.session = session;
    }

    @Override
    public void run() {
      session.createSelectionQuery("from Row", Object.class).list().forEach(System.out::println);
    }
  }

  void export(SessionFactory sessions) {
    new Thread(() -> sessions.inSession(taskSession -> new Export(taskSession).run()), "export").start();
  }
}
