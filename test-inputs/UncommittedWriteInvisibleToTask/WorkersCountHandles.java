package shelf;

import java.util.concurrent.CompletableFuture;
import org.jdbi.v3.core.Jdbi;

/** A handle of the task's own counts rows without those of the open transaction. */
class WorkersCountHandles {
  int join(Jdbi jdbi, String name) {
    return jdbi.inTransaction(
        handle -> {
          handle.createUpdate("INSERT INTO member(name) VALUES (:n)").bind("n", name).execute();
          return CompletableFuture.supplyAsync(
                  () ->
                      jdbi.withHandle(
                          own ->
                              own.createQuery("SELECT count(*) FROM member")
                                  .mapTo(Integer.class)
                                  .one()))
              .join();
        });
  }
}
