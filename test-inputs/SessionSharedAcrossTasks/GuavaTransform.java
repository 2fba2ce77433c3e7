package shelf;

import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import jakarta.persistence.EntityManager;
import java.util.concurrent.Executor;

/** The functions that are applied to two futures use one entity manager. */
final class GuavaTransform {
  static class Plot {}

  void survey(
      EntityManager em,
      ListenableFuture<Long> first,
      ListenableFuture<Long> second,
      Executor pool) {
    Futures.transform(first, id -> em.find(Plot.class, id), pool);
    Futures.transform(second, id -> em.find(Plot.class, id), pool);
  }
}
