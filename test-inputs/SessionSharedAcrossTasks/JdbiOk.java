package shelf;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Jdbi;

/** Jdbi opens a handle for each task. */
final class JdbiOk {
  int merge(Jdbi jdbi, ExecutorService pool) throws Exception {
    Future<Integer> authors =
        pool.submit(() -> jdbi.withHandle(handle -> handle.execute("call merge_authors()")));
    Future<Integer> books =
        pool.submit(() -> jdbi.inTransaction(handle -> handle.execute("call merge_books()")));
    return authors.get() + books.get();
  }
}
