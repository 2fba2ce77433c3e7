package shelf;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Jdbi;

/** JDBI closes the handle at the end of the callback, and the task outlives it. */
final class CallbackEndsBeforeTask {
  Future<Integer> purge(Jdbi jdbi, ExecutorService pool) {
    return pool.submit(() -> jdbi.inTransaction(taskHandle -> taskHandle.execute("delete from visit where stale")));
  }
}
