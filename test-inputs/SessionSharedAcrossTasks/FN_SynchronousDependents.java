package shelf;

import jakarta.persistence.EntityManager;
import java.util.concurrent.CompletableFuture;

/** Two stages that are not asynchronous hang on one future. */
final class FN_SynchronousDependents {
  static class Mail {}

  // Known miss: the second may run on this thread while the first runs on the thread that completes
  // the future. Mostly both run on one thread, so it is left alone.
  void archive(EntityManager em, CompletableFuture<String> message) {
    message.thenAccept(text -> em.persist(new Mail()));
    message.thenAccept(text -> em.persist(new Mail()));
  }
}
