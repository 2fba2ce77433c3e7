package shelf;

import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** Threads of a class of its own, each given the session that their starter has opened. */
class ThreadsGivenOneSession {
  private final SessionFactory sessions;

  ThreadsGivenOneSession(SessionFactory sessions) {
    this.sessions = sessions;
  }

  void printAll(List<Long> ids) throws InterruptedException {
    Session session = sessions.openSession();
    List<Printing> threads = new ArrayList<>();
    for (Long id : ids) {
      Printing thread = new Printing(session, id);
      threads.add(thread);
      thread.start();
    }
    for (Printing thread : threads) {
      thread.join();
    }
    session.close();
  }

  private static final class Printing extends Thread {
    private final Session session;
    private final Long id;

    Printing(Session session, Long id) {
      super("printing " + id);
      this.session = session;
      this.id = id;
    }

    @Override
    public void run() {
      System.out.println(session.find(Label.class, id));
    }
  }

  static class Label {}
}
