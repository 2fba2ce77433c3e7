package shelf;

import java.util.List;
import java.util.concurrent.ExecutorService;
import org.jdbi.v3.core.Jdbi;

/** A handle that is lent for a call is handed to a task in every turn of a loop. */
final class HandleLentToLoop {
  void run(Jdbi jdbi, List<String> statements, ExecutorService pool) {
    jdbi.useHandle(
        handle -> {
          for (String statement : statements) {
            pool.submit(() -> jdbi.inTransaction(taskHandle -> taskHandle.execute(statement)));
          }
        });
  }
}
