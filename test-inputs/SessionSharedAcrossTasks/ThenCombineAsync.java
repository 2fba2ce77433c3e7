package shelf;

import java.util.concurrent.CompletableFuture;
import org.hibernate.Session;

/** The combined stage uses the session while a third task uses it too. */
final class ThenCombineAsync {
  static class Bill {}

  void bill(Session session, CompletableFuture<Integer> power, CompletableFuture<Integer> water) {
    var sum = power.thenCombineAsync(water, (p, w) -> session.merge(new Bill()));
    var note = power.thenAcceptAsync(p -> session.persist(new Bill()));
    CompletableFuture.allOf(sum, note).join();
  }
}
