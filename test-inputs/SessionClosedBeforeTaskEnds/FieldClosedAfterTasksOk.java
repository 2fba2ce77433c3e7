package shelf;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** The object waits for the tasks that it has started, and closes its session then. */
final class FieldClosedAfterTasksOk implements AutoCloseable {
  static class Event {}

  private final Session session;
  private final ExecutorService writer = Executors.newSingleThreadExecutor();

  FieldClosedAfterTasksOk(SessionFactory sessions) {
    session = sessions.openSession();
  }

  void record(Event event) {
    writer.execute(() -> session.persist(event));
  }

  @Override
  public void close() throws InterruptedException {
    writer.shutdown();
    writer.awaitTermination(1, TimeUnit.MINUTES);
    session.close();
  }
}
