package shelf;

import jakarta.persistence.EntityManager;
import java.util.concurrent.CompletableFuture;

/** A stage runs after the faster of two futures, beside a third task. */
final class EitherStage {
  void race(EntityManager em, CompletableFuture<String> hare, CompletableFuture<String> tortoise) {
    var audit = CompletableFuture.runAsync(() -> em.persist(new Object()));
    var winner = hare.acceptEitherAsync(tortoise, name -> em.find(String.class, name));
    CompletableFuture.allOf(audit, winner).join();
  }
}
