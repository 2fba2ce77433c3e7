package shelf;

import java.util.concurrent.CompletionService;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorCompletionService;
import org.hibernate.Session;

/** The starter takes the only task of the service before it uses the session again. */
final class CompletionServiceTakenOk {
  static class Claim {}

  void settle(Session session, long id, Executor pool) throws Exception {
    CompletionService<Claim> ready = new ExecutorCompletionService<>(pool);
    ready.submit(() -> session.find(Claim.class, id));
    session.remove(ready.take().get());
  }
}
