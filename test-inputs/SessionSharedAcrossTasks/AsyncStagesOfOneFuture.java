package shelf;

import jakarta.persistence.EntityManager;
import java.util.concurrent.CompletableFuture;

/** Two asynchronous stages hang on one future, and use one entity manager. */
final class AsyncStagesOfOneFuture {
  void publish(EntityManager em, CompletableFuture<Object> draft) {
    var stored = draft.thenApplyAsync(em::merge);
    var logged = draft.thenRunAsync(() -> em.persist("published"));
    CompletableFuture.allOf(stored, logged).join();
  }
}
