package shelf;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Jdbi;

/** JDBI opens and closes the handle inside the task. */
final class CallbackInsideTaskOk {
  Future<Integer> purge(Jdbi jdbi, ExecutorService pool) {
    return pool.submit(
        () -> jdbi.withHandle(handle -> handle.execute("delete from visit where stale")));
  }
}
