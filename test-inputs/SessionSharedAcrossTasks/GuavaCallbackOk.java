package shelf;

import com.google.common.util.concurrent.FutureCallback;
import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import java.util.concurrent.Executor;
import org.hibernate.Session;

/** The callback of a future has the session for itself, on whichever thread it runs. */
final class GuavaCallbackOk {
  void store(Session session, ListenableFuture<Object> work, Executor pool) {
    Futures.addCallback(
        work,
        new FutureCallback<>() {
          @Override
          public void onSuccess(Object result) {
            session.persist(result);
          }

          @Override
          public void onFailure(Throwable failure) {
            session.persist(failure.getMessage());
          }
        },
        pool);
  }
}
