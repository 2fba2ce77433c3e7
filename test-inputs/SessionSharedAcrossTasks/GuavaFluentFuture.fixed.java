package shelf;

import com.google.common.util.concurrent.FluentFuture;
import com.google.common.util.concurrent.ListenableFuture;
import java.util.concurrent.ExecutorService;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** The functions of two fluent futures run on a pool, and use one session. */
final class GuavaFluentFuture {
  record Egg(String color) {}

  void paint(
      Session session,
      ListenableFuture<String> red,
      ListenableFuture<String> blue,
      ExecutorService pool)
      throws Exception {
        SessionFactory sessionFactory = session.getSessionFactory();
    var first = FluentFuture.from(red).transform(color -> sessionFactory.fromTransaction(taskSession -> store(taskSession, color)), pool);
    var second = FluentFuture.from(blue).transform(color -> sessionFactory.fromTransaction(taskSession -> store(taskSession, color)), pool);
    first.get();
    second.get();
  }

  private static Egg store(Session session, String color) {
    Egg egg = new Egg(color);
    session.persist(egg);
    return egg;
  }
}
