package shelf;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** The executor of one thread, which owns the session, also closes it. */
final class FieldClosedByItsExecutorOk implements AutoCloseable {
  static class Event {}

  private final Session session;
  private final ExecutorService writer = Executors.newSingleThreadExecutor();

  FieldClosedByItsExecutorOk(SessionFactory sessions) {
    session = sessions.openSession();
  }

  void record(Event event) {
    writer.execute(() -> session.persist(event));
  }

  @Override
  public void close() {
    writer.execute(session::close);
    writer.shutdown();
  }
}
