package shelf;

import jakarta.persistence.EntityManager;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.TimeUnit;

/** A fork-join task is joined quietly, or its pool is asked to wait until nothing is left. */
final class QuietlyJoinedOk {
  static class Weed {}

  void mow(EntityManager em, Weed dock, Weed thistle, ForkJoinPool pool) {
    ForkJoinTask<?> mown = pool.submit(() -> em.remove(dock));
    mown.quietlyJoin();
    em.flush();
    pool.execute(() -> em.remove(thistle));
    pool.awaitQuiescence(1, TimeUnit.MINUTES);
    em.flush();
  }
}
