package shelf;

import java.util.concurrent.Executor;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** The starter is done with the session before it hands it to the task. */
final class StarterUsesBeforeForkOk {
  static class Account {}

  void close(SessionFactory sessions, long id, Executor pool) {
    Session session = sessions.openSession();
    Account account = session.find(Account.class, id);
    System.out.println("closing " + account);
    pool.execute(
        () -> {
          session.remove(account);
          session.close();
        });
  }
}
