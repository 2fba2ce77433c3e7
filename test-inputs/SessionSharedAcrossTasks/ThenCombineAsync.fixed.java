package shelf;

import java.util.concurrent.CompletableFuture;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** The combined stage uses the session while a third task uses it too. */
final class ThenCombineAsync {
  static class Bill {}

  void bill(Session session, CompletableFuture<Integer> power, CompletableFuture<Integer> water) {
    SessionFactory sessionFactory = session.getSessionFactory();
    var sum = power.thenCombineAsync(water, (p, w) -> sessionFactory.fromTransaction(taskSession -> taskSession.merge(new Bill())));
    var note = power.thenAcceptAsync(p -> sessionFactory.inTransaction(taskSession -> taskSession.persist(new Bill())));
    CompletableFuture.allOf(sum, note).join();
  }
}
