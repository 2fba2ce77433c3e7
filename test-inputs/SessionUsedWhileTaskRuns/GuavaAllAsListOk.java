package shelf;

import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.ListeningExecutorService;
import java.util.List;
import java.util.concurrent.Callable;
import org.hibernate.Session;

/** The starter waits for a list of futures, of which one uses the session. */
final class GuavaAllAsListOk {
  static class Plot {}

  void survey(Session session, Callable<Plot> remote, ListeningExecutorService pool)
      throws Exception {
    ListenableFuture<Plot> stored = pool.submit(() -> session.find(Plot.class, 1));
    ListenableFuture<Plot> fetched = pool.submit(remote);
    List<Plot> plots = Futures.allAsList(stored, fetched).get();
    plots.forEach(session::detach);
  }
}
