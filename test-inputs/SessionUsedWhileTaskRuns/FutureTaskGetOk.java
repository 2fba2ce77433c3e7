package shelf;

import java.util.concurrent.FutureTask;
import org.hibernate.Session;

/** The starter gets the result of the FutureTask before it uses the session again. */
final class FutureTaskGetOk {
  static class Claim {}

  void settle(Session session, long id) throws Exception {
    FutureTask<Claim> task = new FutureTask<>(() -> session.find(Claim.class, id));
    new Thread(task).start();
    session.remove(task.get());
  }
}
