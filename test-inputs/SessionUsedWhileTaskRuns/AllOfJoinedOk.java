package shelf;

import jakarta.persistence.EntityManager;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** The starter waits for all of its tasks, of which one uses the session. */
final class AllOfJoinedOk {
  static class Answer {}

  void ask(EntityManager em, Supplier<String> remote) {
    CompletableFuture<Answer> stored =
        CompletableFuture.supplyAsync(() -> em.find(Answer.class, 42));
    CompletableFuture<String> fetched = CompletableFuture.supplyAsync(remote);
    CompletableFuture.allOf(stored, fetched).join();
    em.persist(new Answer());
  }
}
