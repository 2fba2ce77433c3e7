package shelf;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import org.hibernate.Session;

/** The starter awaits the latch that the task counts down when it is done. */
final class LatchAwaitedOk {
  static class Move {}

  void play(Session session, Executor pool) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    pool.execute(
        () -> {
          try {
            session.persist(new Move());
          } finally {
            done.countDown();
          }
        });
    done.await();
    session.flush();
  }
}
