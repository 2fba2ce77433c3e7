package shelf;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Handle;

/** Two tasks run one query of a JDBI handle. */
final class JdbiQueryShared {
  String pick(Handle handle, ExecutorService pool) throws Exception {
    var names = handle.createQuery("select name from cat").mapTo(String.class);
    Future<String> first = pool.submit(() -> names.first());
    Future<Integer> count = pool.submit(() -> names.list().size());
    return first.get() + " and " + count.get() + " more";
  }
}
