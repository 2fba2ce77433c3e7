package shelf;

import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.ListeningExecutorService;
import com.google.common.util.concurrent.Uninterruptibles;
import org.hibernate.Session;

/** Guava's own ways to wait for a future. */
final class GuavaJoinedOk {
  static class Egg {}

  void boil(Session session, Egg soft, Egg hard, ListeningExecutorService pool) throws Exception {
    ListenableFuture<?> first = pool.submit(() -> session.persist(soft));
    Futures.getUnchecked(first);
    session.flush();
    ListenableFuture<?> second = pool.submit(() -> session.persist(hard));
    Uninterruptibles.getUninterruptibly(second);
    session.flush();
  }
}
