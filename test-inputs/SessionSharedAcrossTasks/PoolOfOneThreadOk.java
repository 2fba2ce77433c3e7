package shelf;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.hibernate.Session;

/** A pool whose size is a constant of one, and one that is built that way. */
final class PoolOfOneThreadOk {
  private static final int WRITERS = 1;

  void record(Session sea, Session air, List<Object> values) {
    ExecutorService first = Executors.newFixedThreadPool(WRITERS);
    ExecutorService second =
        new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
    for (Object value : values) {
      first.execute(() -> sea.persist(value));
      second.execute(() -> air.persist(value));
    }
  }
}
