package shelf;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.hibernate.Session;

/** A static synchronized method lets one task in at a time. */
final class StaticSynchronizedOk {
  int price(Session session, ExecutorService pool) throws Exception {
    Future<Integer> shoes = pool.submit(() -> price(session, 1));
    Future<Integer> laces = pool.submit(() -> price(session, 2));
    return shoes.get() + laces.get();
  }

  private static synchronized int price(Session session, long id) {
    return session.find(Integer.class, id);
  }
}
