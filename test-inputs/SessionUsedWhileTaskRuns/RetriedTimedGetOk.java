package shelf;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.hibernate.Session;

/** The starter waits in slices of a second until the task is done. */
final class RetriedTimedGetOk {
  static class Backup {}

  void verify(Session session, Backup backup, ExecutorService pool) throws Exception {
    Future<?> stored = pool.submit(() -> session.persist(backup));
    boolean done = false;
    do {
      try {
        stored.get(1, TimeUnit.SECONDS);
        done = true;
      } catch (TimeoutException e) {
        System.out.println("still storing");
      }
    } while (!done);
    session.flush();
  }
}
