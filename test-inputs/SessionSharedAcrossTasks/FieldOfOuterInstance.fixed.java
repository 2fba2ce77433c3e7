package shelf;

import java.util.List;
import java.util.concurrent.ExecutorService;
import org.hibernate.Session;

/** Inner tasks use the session in a field of the object around them. */
final class FieldOfOuterInstance {
  static class Badge {}

  private final Session session;

  FieldOfOuterInstance(Session session) {
    this.session = session;
  }

  final class Printer implements Runnable {
    private final long badge;

    Printer(long badge) {
      this.badge = badge;
    }

    @Override
    public void run() {
      session.getSessionFactory().inSession(taskSession -> {
        System.out.println(taskSession.find(Badge.class, badge));
      });
    }
  }

  void printAll(List<Long> badges, ExecutorService printers) {
    for (long badge : badges) {
      printers.submit(new Printer(badge));
    }
  }
}
