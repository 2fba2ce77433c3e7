package shelf;

import com.google.common.util.concurrent.ListenableFuture;
import java.util.concurrent.Executor;
import org.hibernate.Session;

/** Two listeners of one future run on a pool. */
final class GuavaListeners {
  void log(Session session, ListenableFuture<?> work, Executor pool) {
    work.addListener(() -> session.persist("done"), pool);
    work.addListener(() -> session.persist("seen"), pool);
  }
}
