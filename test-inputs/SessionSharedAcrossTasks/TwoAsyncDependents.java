package shelf;

import jakarta.persistence.EntityManager;
import java.util.concurrent.CompletableFuture;

/** Two asynchronous stages hang on one future and start together when it completes. */
final class TwoAsyncDependents {
  static class Mail {}

  static class Bounce {}

  void archive(EntityManager em, CompletableFuture<String> message) {
    var mail = message.thenAcceptAsync(text -> em.persist(new Mail()));
    var bounce = message.thenAcceptAsync(text -> em.persist(new Bounce()));
    CompletableFuture.allOf(mail, bounce).join();
  }
}
