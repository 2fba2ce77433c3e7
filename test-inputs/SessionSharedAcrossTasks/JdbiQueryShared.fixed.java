package shelf;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Two tasks run one query of a JDBI handle. */
final class JdbiQueryShared {
  String pick(Handle handle, ExecutorService pool) throws Exception {
    Jdbi jdbi = handle.getJdbi();
    Future<String> first = pool.submit(() -> jdbi.withHandle(taskHandle -> taskHandle.createQuery("select name from cat").mapTo(String.class).first()));
    Future<Integer> count = pool.submit(() -> jdbi.withHandle(taskHandle -> taskHandle.createQuery("select name from cat").mapTo(String.class).list().size()));
    return first.get() + " and " + count.get() + " more";
  }
}
