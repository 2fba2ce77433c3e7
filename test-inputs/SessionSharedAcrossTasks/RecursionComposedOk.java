package shelf;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.hibernate.Session;

/** A method forks for the first element, and calls itself for the others when that is done. */
final class RecursionComposedOk {
  CompletableFuture<Integer> weigh(Session session, List<Long> ids, Executor pool) {
    if (ids.isEmpty()) {
      return CompletableFuture.completedFuture(0);
    }
    return CompletableFuture.supplyAsync(() -> session.find(Integer.class, ids.get(0)), pool)
        .thenCompose(
            first ->
                weigh(session, ids.subList(1, ids.size()), pool)
                    .thenApply(others -> first + others));
  }
}
