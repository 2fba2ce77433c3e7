package shelf;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** A loop submits one task after the other over the same session, and waits only afterwards. */
final class ForkInLoop {
  static class Reading {}

  private final SessionFactory sessions;
  private final ExecutorService workers = Executors.newFixedThreadPool(4);

  ForkInLoop(SessionFactory sessions) {
    this.sessions = sessions;
  }

  void store(List<Reading> readings) throws Exception {
    List<Future<?>> pending = new ArrayList<>();
    for (Reading reading : readings) {
      pending.add(workers.submit(() -> sessions.inTransaction(taskSession -> taskSession.persist(reading))));
    }
    for (Future<?> one : pending) {
      one.get();
    }
  }
}
