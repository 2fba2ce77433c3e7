package shelf;

import java.util.List;
import java.util.concurrent.ExecutorService;
import javax.jdo.PersistenceManager;
import javax.jdo.PersistenceManagerFactory;

/** A JDO persistence manager for each task. */
final class JdoPersistenceManagerOk {
  static class Ferry {}

  void load(PersistenceManagerFactory factory, List<Long> ferries, ExecutorService pool) {
    for (long ferry : ferries) {
      pool.submit(
          () -> {
            try (PersistenceManager manager = factory.getPersistenceManager()) {
              return manager.detachCopy(manager.getObjectById(Ferry.class, ferry));
            }
          });
    }
  }
}
