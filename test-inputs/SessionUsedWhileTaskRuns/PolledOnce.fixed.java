package shelf;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** Whether the task is done is asked once, and the session is used whatever the answer is. */
final class PolledOnce {
  static class Slot {}

  void reserve(Session session, Slot slot, ExecutorService pool) {
    SessionFactory sessionFactory = session.getSessionFactory();
    Future<?> reserved = pool.submit(() -> sessionFactory.inTransaction(taskSession -> taskSession.persist(slot)));
    if (!reserved.isDone()) {
      System.out.println("still reserving");
    }
    session.flush();
  }
}
