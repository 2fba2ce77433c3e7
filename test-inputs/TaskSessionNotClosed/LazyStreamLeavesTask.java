package shelf;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** A task closes its session, and returns a stream that still fetches through it. */
final class LazyStreamLeavesTask {
  static class Reading {}

  Future<Stream<Reading>> readings(SessionFactory factory, ExecutorService pool) {
    return pool.submit(
        () -> {
          try (Session session = factory.openSession()) {
            return session.createQuery("from Reading", Reading.class).getResultStream();
          }
        });
  }
}
