package shelf;

import jakarta.persistence.EntityManager;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** The first of two tasks has ended, and the other may still run. */
final class AnyOfJoined {
  static class Answer {}

  void ask(EntityManager em, Supplier<String> remote) {
    CompletableFuture<Answer> stored =
        CompletableFuture.supplyAsync(() -> em.find(Answer.class, 42));
    CompletableFuture<String> fetched = CompletableFuture.supplyAsync(remote);
    System.out.println(CompletableFuture.anyOf(stored, fetched).join());
    em.persist(new Answer());
  }
}
