package shelf;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** The stream that the task returns closes the session when it is closed. */
final class StreamClosesSessionOk {
  static class Reading {}

  Future<Stream<Reading>> readings(SessionFactory factory, ExecutorService pool) {
    return pool.submit(
        () -> {
          Session session = factory.openSession();
          return session
              .createQuery("from Reading", Reading.class)
              .getResultStream()
              .onClose(session::close);
        });
  }
}
