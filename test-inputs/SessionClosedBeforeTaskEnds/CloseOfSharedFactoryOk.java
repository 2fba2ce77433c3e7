package shelf;

import java.util.concurrent.ExecutorService;
import org.hibernate.SessionFactory;

/** The factory is closed while tasks still open sessions from it, which is another trouble. */
final class CloseOfSharedFactoryOk {
  void save(SessionFactory sessions, Object row, ExecutorService pool) {
    pool.execute(() -> sessions.inTransaction(session -> session.persist(row)));
    sessions.close();
  }
}
