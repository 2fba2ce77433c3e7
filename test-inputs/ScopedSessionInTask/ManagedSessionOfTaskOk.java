package shelf;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.apache.ibatis.session.SqlSessionManager;

/** The task starts a managed session, commits and closes it. */
final class ManagedSessionOfTaskOk {

  Future<Integer> add(SqlSessionManager manager, String name, ExecutorService pool) {
    return pool.submit(
        () -> {
          manager.startManagedSession();
          try {
            int added = manager.insert("add", name);
            manager.commit();
            return added;
          } finally {
            manager.close();
          }
        });
  }
}
