package shelf;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** The pool starts with one thread and grows when that is busy. */
final class PoolThatGrows {
  void record(Session session, List<Object> values) {
    SessionFactory sessionFactory = session.getSessionFactory();
    ExecutorService pool =
        new ThreadPoolExecutor(1, 8, 30, TimeUnit.SECONDS, new SynchronousQueue<>());
    for (Object value : values) {
      pool.execute(() -> sessionFactory.inTransaction(taskSession -> taskSession.persist(value)));
    }
  }
}
