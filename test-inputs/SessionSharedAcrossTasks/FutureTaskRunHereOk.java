package shelf;

import java.util.List;
import java.util.concurrent.FutureTask;
import org.hibernate.Session;

/** A FutureTask that is run directly stays on its thread. */
final class FutureTaskRunHereOk {
  static class Claim {}

  void settle(Session session, List<Long> claims) throws Exception {
    for (long claim : claims) {
      FutureTask<Claim> task = new FutureTask<>(() -> session.find(Claim.class, claim));
      task.run();
      System.out.println(task.get());
    }
  }
}
