package shelf;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import javax.jdo.PersistenceManager;
import javax.jdo.PersistenceManagerFactory;

/** A JDO persistence manager in a loop of forks. */
final class JdoPersistenceManager {
  static class Ferry {}

  void load(PersistenceManagerFactory factory, List<Long> ferries, ExecutorService pool)
      throws Exception {
    List<Future<Ferry>> found = new ArrayList<>();
    for (long ferry : ferries) {
      found.add(pool.submit(() -> {
        try (PersistenceManager taskManager = factory.getPersistenceManager()) {
          return taskManager.getObjectById(Ferry.class, ferry);
        }
      }));
    }
    for (Future<Ferry> ferry : found) {
      System.out.println(ferry.get());
    }
  }
}
