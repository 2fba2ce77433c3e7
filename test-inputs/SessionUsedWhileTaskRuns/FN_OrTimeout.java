package shelf;

import jakarta.persistence.EntityManager;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** The future completes when its time is over, and the task still runs. */
final class FN_OrTimeout {
  static class Account {}

  // Known miss: join is taken to wait for the task, and orTimeout is not followed.
  void open(EntityManager em) {
    try {
      CompletableFuture.runAsync(() -> em.persist(new Account()))
          .orTimeout(1, TimeUnit.SECONDS)
          .join();
    } catch (CompletionException e) {
      em.clear();
    }
  }
}
