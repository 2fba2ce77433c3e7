package shelf;

import java.util.List;
import java.util.concurrent.ExecutorService;
import org.apache.ibatis.session.SqlSessionManager;

/** The managed session of MyBatis is bound to the thread that has started it. */
final class ManagedSessionOfStarter {

  private final SqlSessionManager manager;

  ManagedSessionOfStarter(SqlSessionManager manager) {
    this.manager = manager;
  }

  void load(List<String> names, ExecutorService pool) throws Exception {
    manager.startManagedSession(false);
    try {
      for (String name : names) {
        pool.submit(() -> manager.insert("add", name)).get();
      }
      manager.commit();
    } finally {
      manager.close();
    }
  }
}
