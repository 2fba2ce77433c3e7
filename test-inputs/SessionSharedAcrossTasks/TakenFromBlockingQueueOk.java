package shelf;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** Each task waits for a session of a small pool and puts it back. */
final class TakenFromBlockingQueueOk {
  private final BlockingQueue<Session> free = new LinkedBlockingQueue<>();

  TakenFromBlockingQueueOk(SessionFactory sessions) {
    free.add(sessions.openSession());
    free.add(sessions.openSession());
  }

  void save(List<Object> rows, ExecutorService pool) {
    for (Object row : rows) {
      pool.submit(
          () -> {
            Session session = free.take();
            try {
              session.persist(row);
            } finally {
              free.put(session);
            }
            return row;
          });
    }
  }
}
