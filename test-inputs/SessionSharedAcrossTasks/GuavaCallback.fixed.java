package shelf;

import com.google.common.util.concurrent.FutureCallback;
import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import java.util.List;
import java.util.concurrent.Executor;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** The callbacks of two futures write through one session. */
final class GuavaCallback {
  static class Plot {}

  static final class Saver implements FutureCallback<Plot> {
    private final SessionFactory sessionFactory;

    Saver(SessionFactory sessionFactory) {
      this.sessionFactory = sessionFactory;
    }

    @Override
    public void onSuccess(Plot plot) {
      sessionFactory.inTransaction(taskSession -> {
        taskSession.persist(plot);
      });
    }

    @Override
    public void onFailure(Throwable failure) {
      System.err.println(failure.getMessage());
    }
  }

  void survey(Session session, List<ListenableFuture<Plot>> plots, Executor pool) {
    for (ListenableFuture<Plot> plot : plots) {
      Futures.addCallback(plot, new Saver(session.getSessionFactory()), pool);
    }
  }
}
