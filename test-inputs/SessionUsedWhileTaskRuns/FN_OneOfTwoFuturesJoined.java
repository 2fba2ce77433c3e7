package shelf;

import jakarta.persistence.EntityManager;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Only one of two tasks is joined, and which one depends on a flag. */
final class FN_OneOfTwoFuturesJoined {
  static class Alarm {}

  // Known miss: a variable that may hold either future is taken to join both.
  void ring(EntityManager em, Alarm alarm, EntityManager archive, boolean urgent, Executor pool) {
    var raised = CompletableFuture.runAsync(() -> em.persist(alarm), pool);
    var archived = CompletableFuture.runAsync(() -> archive.persist(alarm), pool);
    CompletableFuture<Void> needed = urgent ? raised : archived;
    needed.join();
    em.flush();
  }
}
