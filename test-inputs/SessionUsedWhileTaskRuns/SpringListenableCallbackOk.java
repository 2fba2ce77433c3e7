package shelf;

import org.hibernate.Session;
import org.springframework.core.task.AsyncListenableTaskExecutor;
import org.springframework.util.concurrent.ListenableFuture;

/** The callback of a listenable future has the session for itself. */
final class SpringListenableCallbackOk {
  void sow(Session session, AsyncListenableTaskExecutor pool, Object rye) {
    session.persist(rye);
    ListenableFuture<String> wheat = pool.submitListenable(() -> "wheat");
    wheat.addCallback(session::persist, failure -> System.out.println("no wheat"));
  }
}
