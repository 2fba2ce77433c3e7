package shelf;

import jakarta.persistence.EntityManager;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** The stage after two tasks has the session for itself. */
final class RunAfterBothOk {
  void report(EntityManager em, Runnable print, Runnable draw, Executor pool) {
    CompletableFuture<Void> text = CompletableFuture.runAsync(print, pool);
    CompletableFuture<Void> chart = CompletableFuture.runAsync(draw, pool);
    text.runAfterBothAsync(chart, em::flush, pool).join();
    em.clear();
  }
}
