package shelf;

import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import jakarta.persistence.EntityManager;
import java.util.concurrent.Executor;

/** Two combinations of the same futures run their functions on a pool. */
final class GuavaCombiner {
  void check(
      EntityManager em, ListenableFuture<Long> left, ListenableFuture<Long> right, Executor pool) {
    Futures.whenAllSucceed(left, right).call(() -> em.find(Object.class, 1L), pool);
    Futures.whenAllComplete(left, right).run(em::flush, pool);
  }
}
