package shelf;

import jakarta.persistence.EntityManager;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;

/** The task counts the latch down before it uses the session. */
final class LatchCountedDownTooEarly {
  static class Signal {}

  void send(EntityManager em, Signal signal, ExecutorService pool) throws InterruptedException {
    CountDownLatch started = new CountDownLatch(1);
    pool.execute(
        () -> {
          started.countDown();
          em.persist(signal);
        });
    started.await();
    em.flush();
  }
}
