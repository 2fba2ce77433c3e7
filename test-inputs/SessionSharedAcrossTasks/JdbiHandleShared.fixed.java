package shelf;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** A JDBI handle that is attached to by two tasks. */
final class JdbiHandleShared {
  int merge(Jdbi jdbi, ExecutorService pool) throws Exception {
    Future<Integer> authors = pool.submit(() -> jdbi.inTransaction(taskHandle -> taskHandle.execute("call merge_authors()")));
    Future<Integer> books = pool.submit(() -> jdbi.inTransaction(taskHandle -> taskHandle.execute("call merge_books()")));
    return authors.get() + books.get();
  }
}
