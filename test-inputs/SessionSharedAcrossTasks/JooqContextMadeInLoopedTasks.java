package shelf;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Contexts made in the tasks of a loop still work through the one transaction's connection. */
final class JooqContextMadeInLoopedTasks {
  void clear(DSLContext context, List<String> tables) {
    context.transaction(
        transaction -> {
          List<CompletableFuture<Integer>> running = new ArrayList<>();
          for (String table : tables) {
            running.add(
                CompletableFuture.supplyAsync(
                    () -> DSL.using(transaction).execute("delete from " + table)));
          }
          running.forEach(CompletableFuture::join);
        });
  }
}
