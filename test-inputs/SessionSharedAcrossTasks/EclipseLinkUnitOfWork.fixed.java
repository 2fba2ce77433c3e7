package shelf;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.eclipse.persistence.sessions.DatabaseSession;
import org.eclipse.persistence.sessions.UnitOfWork;

/** Two tasks register objects with one unit of work. */
final class EclipseLinkUnitOfWork {
  void register(
      DatabaseSession database, List<Object> plants, List<Object> animals, Executor pool) {
    var first = CompletableFuture.runAsync(() -> {
      UnitOfWork taskWork = database.acquireUnitOfWork();
      try {
        taskWork.registerAllObjects(plants);
      } finally {
        taskWork.release();
      }
    }, pool);
    var second = CompletableFuture.runAsync(() -> {
      UnitOfWork taskWork = database.acquireUnitOfWork();
      try {
        taskWork.registerAllObjects(animals);
      } finally {
        taskWork.release();
      }
    }, pool);
    CompletableFuture.allOf(first, second).join();
  }
}
