package shelf;

import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.ListeningExecutorService;
import java.util.List;
import org.hibernate.Session;

/** A listening executor runs two tasks over one session. */
final class GuavaListeningExecutor {
  static class Plot {}

  void survey(Session session, ListeningExecutorService pool) {
    ListenableFuture<List<Plot>> free =
        pool.submit(() -> session.createNamedQuery("free", Plot.class).list());
    ListenableFuture<List<Plot>> sold =
        pool.submit(() -> session.createNamedQuery("sold", Plot.class).list());
    System.out.println(Futures.getUnchecked(free).size() + Futures.getUnchecked(sold).size());
  }
}
