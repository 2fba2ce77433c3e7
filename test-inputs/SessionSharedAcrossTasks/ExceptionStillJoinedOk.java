package shelf;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** A task that failed has ended, so that the next one may start. */
final class ExceptionStillJoinedOk {
  static class Draft {}

  void save(EntityManager em, List<Draft> drafts) {
    for (Draft draft : drafts) {
      CompletableFuture<Draft> saved = CompletableFuture.supplyAsync(() -> em.merge(draft));
      try {
        saved.join();
      } catch (CompletionException e) {
        System.err.println(e.getCause());
      }
    }
  }
}
