package shelf;

import com.google.common.util.concurrent.FluentFuture;
import com.google.common.util.concurrent.ListenableFuture;
import java.util.concurrent.ExecutorService;
import org.hibernate.Session;

/** Each function of a fluent future is called when the one before has returned. */
final class GuavaFluentFutureOk {
  void copy(Session session, ListenableFuture<Long> id, ExecutorService pool) throws Exception {
    FluentFuture.from(id)
        .transform(found -> session.find(Object.class, found), pool)
        .transform(session::merge, pool)
        .get();
    session.flush();
  }
}
