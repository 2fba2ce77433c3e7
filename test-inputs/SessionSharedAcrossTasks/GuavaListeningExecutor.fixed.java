package shelf;

import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.ListeningExecutorService;
import java.util.List;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** A listening executor runs two tasks over one session. */
final class GuavaListeningExecutor {
  static class Plot {}

  void survey(Session session, ListeningExecutorService pool) {
    SessionFactory sessionFactory = session.getSessionFactory();
    ListenableFuture<List<Plot>> free =
        pool.submit(() -> sessionFactory.fromSession(taskSession -> taskSession.createNamedQuery("free", Plot.class).list()));
    ListenableFuture<List<Plot>> sold =
        pool.submit(() -> sessionFactory.fromSession(taskSession -> taskSession.createNamedQuery("sold", Plot.class).list()));
    System.out.println(Futures.getUnchecked(free).size() + Futures.getUnchecked(sold).size());
  }
}
