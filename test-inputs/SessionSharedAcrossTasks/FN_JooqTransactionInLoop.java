package shelf;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Each task of a loop makes a context on the configuration of one jOOQ transaction. */
final class FN_JooqTransactionInLoop {
  // Known miss: in a loop, the configuration that jOOQ lends to the callback is taken for another
  // one in each turn. Two forks without a loop, and a parallel stream, are reported.
  void clear(DSLContext jooq, List<String> tables) {
    jooq.transaction(
        configuration -> {
          List<CompletableFuture<Integer>> cleared = new ArrayList<>();
          for (String table : tables) {
            cleared.add(
                CompletableFuture.supplyAsync(
                    () -> DSL.using(configuration).execute("delete from " + table)));
          }
          cleared.forEach(CompletableFuture::join);
        });
  }
}
