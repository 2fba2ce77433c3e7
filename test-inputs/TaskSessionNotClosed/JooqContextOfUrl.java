package shelf;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.jooq.impl.DSL;

/** A context that opens its own connection has to be closed. */
final class JooqContextOfUrl {
  Future<Integer> purge(String url, ExecutorService pool) {
    return pool.submit(() -> DSL.using(url).execute("delete from reading"));
  }
}
