package shelf;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** The futures wait in a queue, and a loop takes each out and waits for it before the close. */
final class FuturesDrainedFromQueueOk {
  void save(SessionFactory sessions, Object row, ExecutorService pool) throws Exception {
    Session session = sessions.openSession();
    Deque<Future<?>> pending = new ArrayDeque<>();
    pending.add(pool.submit(() -> session.persist(row)));
    while (!pending.isEmpty()) {
      pending.poll().get();
    }
    session.close();
  }
}
