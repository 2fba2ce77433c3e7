package shelf;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** The task counts the latch down, and the starter does not await it. */
final class LatchNotAwaited {
  static class Move {}

  void play(Session session, Executor pool) {
    SessionFactory sessionFactory = session.getSessionFactory();
    CountDownLatch done = new CountDownLatch(1);
    pool.execute(
        () -> sessionFactory.inTransaction(taskSession -> {
          taskSession.persist(new Move());
          done.countDown();
        }));
    System.out.println("waiting for " + done.getCount());
    session.flush();
  }
}
