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
    return CompletableFuture.supplyAsync(() -> {
      try (Handle taskHandle = jdbi.open();
          var taskQuery = taskHandle.createQuery("select name from dog")) {
        return taskQuery.mapTo(String.class).list();
      }
    }, pool);
  }
}
