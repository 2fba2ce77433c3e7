package shelf;

import java.util.Iterator;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Jdbi;

/** An iterator leaves the call that lends the handle through which it fetches. */
final class LentHandleTakenBack {
  Future<Iterator<String>> names(Jdbi jdbi, ExecutorService pool) {
    return pool.submit(
        () ->
            jdbi.withHandle(
                handle ->
                    handle.createQuery("select name from meter").mapTo(String.class).iterator()));
  }
}
