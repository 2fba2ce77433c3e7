package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;

/** The task counts the latch down before it uses the session. */
final class LatchCountedDownTooEarly {
  static class Signal {}

  void send(EntityManager em, Signal signal, ExecutorService pool) throws InterruptedException {
    EntityManagerFactory entityManagerFactory = em.getEntityManagerFactory();
    CountDownLatch started = new CountDownLatch(1);
    pool.execute(
        () -> entityManagerFactory.runInTransaction(taskEm -> {
          started.countDown();
          taskEm.persist(signal);
        }));
    started.await();
    em.flush();
  }
}
