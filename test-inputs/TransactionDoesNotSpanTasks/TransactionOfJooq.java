package shelf;

import java.util.concurrent.CompletableFuture;
import org.jooq.DSLContext;

/** The context outside the callback takes another connection for what a task executes. */
class TransactionOfJooq {
  void archive(DSLContext jooq) {
    jooq.transaction(
        inner -> {
          inner.dsl().execute("insert into archive select * from letter");
          CompletableFuture.runAsync(() -> jooq.execute("delete from letter")).join();
        });
  }
}
