package shelf;

import java.util.List;
import java.util.concurrent.ThreadFactory;
import org.hibernate.SessionFactory;

/** Each thread that a factory makes opens a session. */
final class ThreadFactoryThreadsOk {
  void save(SessionFactory sessions, List<Object> rows, ThreadFactory threads) {
    for (Object row : rows) {
      threads.newThread(() -> sessions.inTransaction(session -> session.persist(row))).start();
    }
  }
}
