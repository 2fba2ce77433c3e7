package shelf;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The future of a JDBI query leaves the try block that closes the handle. */
final class QueryLeavesTry {
  private final Jdbi jdbi;

  QueryLeavesTry(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  CompletableFuture<List<String>> names(Executor pool) {
    try (Handle handle = jdbi.open()) {
      var query = handle.createQuery("select name from dog");
      return CompletableFuture.supplyAsync(() -> query.mapTo(String.class).list(), pool);
    }
  }
}
