package shelf;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Each task of a loop makes a context on the configuration of one jOOQ transaction. */
final class FN_JooqContextOfTransactionInLoop {
  // Known miss: a context that a task makes for itself is taken for one of its own, although the
  // configuration it is made on has one connection.
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
