package shelf;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.hibernate.Session;

/** The starter polls until the task is done, and uses the session then. */
final class PolledUntilDoneOk {
  static class Slot {}

  void reserve(Session session, Slot slot, ExecutorService pool) {
    Future<?> reserved = pool.submit(() -> session.persist(slot));
    while (!reserved.isDone()) {
      Thread.onSpinWait();
    }
    session.flush();
  }
}
