package shelf;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** The object closes its session without waiting for the tasks that it has started. */
final class FieldClosedByOwner implements AutoCloseable {
  static class Event {}

  private final Session session;
  private final ExecutorService writer = Executors.newSingleThreadExecutor();

  FieldClosedByOwner(SessionFactory sessions) {
    session = sessions.openSession();
  }

  void record(Event event) {
    SessionFactory sessionFactory = session.getSessionFactory();
    writer.execute(() -> sessionFactory.inTransaction(taskSession -> taskSession.persist(event)));
  }

  @Override
  public void close() {
    session.close();
  }
}
