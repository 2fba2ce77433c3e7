package shelf;

import jakarta.persistence.EntityManager;
import java.util.concurrent.CompletableFuture;

/** Two futures are completed by tasks that use one entity manager. */
final class FutureCompletedAsync {
  static class Answer {}

  void ask(EntityManager em, CompletableFuture<Answer> first, CompletableFuture<Answer> second) {
    first.completeAsync(() -> em.find(Answer.class, 1L));
    second.completeAsync(() -> em.find(Answer.class, 2L));
  }
}
