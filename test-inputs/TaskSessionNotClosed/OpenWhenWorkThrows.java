package shelf;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** A helper closes the handle that it gives to the work, unless the work throws. */
final class OpenWhenWorkThrows {
  Future<Integer> purge(Jdbi jdbi, ExecutorService pool) {
    return pool.submit(() -> with(jdbi, handle -> handle.execute("delete from reading")));
  }

  private static <T> T with(Jdbi jdbi, Function<Handle, T> work) {
    Handle handle = jdbi.open();
    T result = work.apply(handle);
    handle.close();
    return result;
  }
}
