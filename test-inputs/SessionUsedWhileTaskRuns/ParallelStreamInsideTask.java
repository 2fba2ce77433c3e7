package shelf;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.hibernate.Session;

/** The task walks a parallel stream, while its starter uses the session. */
final class ParallelStreamInsideTask {
  void load(Session session, List<Object> rows, ExecutorService pool) throws Exception {
    Future<?> all = pool.submit(() -> rows.stream().forEach(session::persist));
    session.flush();
    all.get();
  }
}
