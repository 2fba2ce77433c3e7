package shelf;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** A task closes its session, and returns a list that is complete. */
final class ListLeavesTaskOk {
  static class Reading {}

  Future<List<Reading>> readings(SessionFactory factory, ExecutorService pool) {
    return pool.submit(
        () -> {
          try (Session session = factory.openSession()) {
            return session.createQuery("from Reading", Reading.class).getResultList();
          }
        });
  }
}
