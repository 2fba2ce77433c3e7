package shelf;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** Cancelling a task does not wait until it has stopped. */
final class CancelledThenClosed {
  static class Order {}

  void warmUp(SessionFactory sessions, ExecutorService pool) throws InterruptedException {
    Future<List<Order>> orders =
        pool.submit(() -> sessions.fromSession(taskSession -> taskSession.createQuery("from Order", Order.class).list()));
    Thread.sleep(1000);
    orders.cancel(true);
  }
}
