package shelf;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.hibernate.Session;

/** The starter polls until the task is done, and uses the session then. */
final class FP_PolledUntilDone {
  static class Slot {}

  // Known false alarm: that the loop ends only when the task is done is not understood.
  void reserve(Session session, Slot slot, ExecutorService pool) {
    Future<?> reserved = pool.submit(() -> session.persist(slot));
    while (!reserved.isDone()) {
      Thread.onSpinWait();
    }
    session.flush();
  }
}
