package shelf;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** After the time-out the method says so, and waits as long as it takes. */
final class TimedOutThenJoinedOk {
  static class Cake {}

  void bake(SessionFactory sessions, Cake cake, ExecutorService pool) throws Exception {
    Session session = sessions.openSession();
    Future<?> baked = pool.submit(() -> session.persist(cake));
    try {
      baked.get(1, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      System.out.println("this takes long");
      baked.get();
    }
    session.close();
  }
}
