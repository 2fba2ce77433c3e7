package shelf;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** For some elements the loop goes on without waiting for the task it has started. */
final class JoinSkippedByContinue {
  static class Mail {}

  void deliver(Session session, List<Mail> mails, ExecutorService pool) throws Exception {
    SessionFactory sessionFactory = session.getSessionFactory();
    for (Mail mail : mails) {
      Future<?> stored = pool.submit(() -> sessionFactory.inTransaction(taskSession -> taskSession.persist(mail)));
      if (mail.hashCode() % 2 == 0) {
        continue;
      }
      stored.get();
    }
  }
}
