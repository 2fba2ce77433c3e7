package shelf;

import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.springframework.core.task.AsyncListenableTaskExecutor;
import org.springframework.util.concurrent.ListenableFuture;

/** The callback of a listenable future may run while the starter goes on. */
final class SpringListenableCallback {
  void sow(Session session, AsyncListenableTaskExecutor pool, Object rye) {
    SessionFactory sessionFactory = session.getSessionFactory();
    ListenableFuture<String> wheat = pool.submitListenable(() -> "wheat");
    wheat.addCallback(item -> sessionFactory.inTransaction(taskSession -> taskSession.persist(item)), failure -> System.out.println("no wheat"));
    session.persist(rye);
  }
}
