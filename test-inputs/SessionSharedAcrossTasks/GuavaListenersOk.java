package shelf;

import com.google.common.util.concurrent.ListenableFuture;
import java.util.concurrent.Executor;
import org.hibernate.SessionFactory;

/** Each listener opens a session. */
final class GuavaListenersOk {
  void log(SessionFactory sessions, ListenableFuture<?> work, Executor pool) {
    work.addListener(() -> sessions.inTransaction(s -> s.persist("done")), pool);
    work.addListener(() -> sessions.inTransaction(s -> s.persist("seen")), pool);
  }
}
