package shelf;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** A method forks for the first element and calls itself for the others. */
final class RecursionForks {
  CompletableFuture<Integer> weigh(Session session, List<Long> ids, Executor pool) {
    SessionFactory sessionFactory = session.getSessionFactory();
    if (ids.isEmpty()) {
      return CompletableFuture.completedFuture(0);
    }
    CompletableFuture<Integer> first =
        CompletableFuture.supplyAsync(() -> sessionFactory.fromSession(taskSession -> taskSession.find(Integer.class, ids.get(0))), pool);
    CompletableFuture<Integer> others = weigh(session, ids.subList(1, ids.size()), pool);
    return first.thenCombine(others, Integer::sum);
  }
}
