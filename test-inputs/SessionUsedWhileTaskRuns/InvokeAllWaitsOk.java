package shelf;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import org.hibernate.Session;

/** The call that runs the tasks returns when all have ended. */
final class InvokeAllWaitsOk {
  static class Parcel {}

  void load(Session session, Callable<Parcel> remote, ExecutorService pool)
      throws InterruptedException {
    List<Callable<Parcel>> loads = List.of(() -> session.find(Parcel.class, 1L), remote);
    pool.invokeAll(loads);
    session.clear();
  }
}
