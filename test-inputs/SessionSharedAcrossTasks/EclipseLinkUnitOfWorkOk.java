package shelf;

import java.util.List;
import java.util.concurrent.Executor;
import org.eclipse.persistence.sessions.DatabaseSession;
import org.eclipse.persistence.sessions.UnitOfWork;

/** Each task commits a unit of work of its own. */
final class EclipseLinkUnitOfWorkOk {
  void register(DatabaseSession database, List<List<Object>> kinds, Executor pool) {
    for (List<Object> kind : kinds) {
      pool.execute(
          () -> {
            UnitOfWork work = database.acquireUnitOfWork();
            work.registerAllObjects(kind);
            work.commit();
          });
    }
  }
}
