package shelf;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.hibernate.Session;

/** The combining stage uses the session when both futures, which do not, are complete. */
final class ThenCombineAsyncOk {
  void order(Session session, Supplier<String> size, Supplier<String> color, Executor pool) {
    CompletableFuture.supplyAsync(size, pool)
        .thenCombineAsync(
            CompletableFuture.supplyAsync(color, pool), (s, c) -> session.merge(s + c), pool)
        .join();
    session.flush();
  }
}
