package shelf;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.springframework.util.concurrent.FutureUtils;

/** Spring turns two callables over one session into futures. */
final class SpringFutureUtils {
  void sow(Session session, Object wheat, Object rye, Executor pool) {
    SessionFactory sessionFactory = session.getSessionFactory();
    var first = FutureUtils.callAsync(() -> sessionFactory.fromTransaction(taskSession -> taskSession.merge(wheat)), pool);
    var second = FutureUtils.callAsync(() -> sessionFactory.fromTransaction(taskSession -> taskSession.merge(rye)), pool);
    CompletableFuture.allOf(first, second).join();
  }
}
