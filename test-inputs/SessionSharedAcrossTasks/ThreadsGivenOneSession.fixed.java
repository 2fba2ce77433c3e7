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
    List<Printing> threads = new ArrayList<>();
    for (Long id : ids) {
      Printing thread = new Printing(sessions, id);
      threads.add(thread);
      thread.start();
    }
    for (Printing thread : threads) {
      thread.join();
    }
  }

  private static final class Printing extends Thread {
    private final SessionFactory sessions;
    private final Long id;

    Printing(SessionFactory sessions, Long id) {
      super("printing " + id);
      this.sessions = sessions;
      this.id = id;
    }

    @Override
    public void run() {
      sessions.inSession(taskSession -> {
        System.out.println(taskSession.find(Label.class, id));
      });
    }
  }

  static class Label {}
}
