package shelf;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** The task walks a parallel stream, while its starter uses the session. */
final class ParallelStreamInsideTask {
  void load(Session session, List<Object> rows, ExecutorService pool) throws Exception {
    SessionFactory sessionFactory = session.getSessionFactory();
    Future<?> all = pool.submit(() -> sessionFactory.inTransaction(taskSession -> rows.stream().forEach(taskSession::persist)));
    session.flush();
    all.get();
  }
}
