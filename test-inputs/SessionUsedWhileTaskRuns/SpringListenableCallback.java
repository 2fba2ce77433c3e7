package shelf;

import org.hibernate.Session;
import org.springframework.core.task.AsyncListenableTaskExecutor;
import org.springframework.util.concurrent.ListenableFuture;

/** The callback of a listenable future may run while the starter goes on. */
final class SpringListenableCallback {
  void sow(Session session, AsyncListenableTaskExecutor pool, Object rye) {
    ListenableFuture<String> wheat = pool.submitListenable(() -> "wheat");
    wheat.addCallback(session::persist, failure -> System.out.println("no wheat"));
    session.persist(rye);
  }
}
