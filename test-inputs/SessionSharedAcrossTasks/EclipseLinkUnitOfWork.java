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
    UnitOfWork work = database.acquireUnitOfWork();
    var first = CompletableFuture.runAsync(() -> work.registerAllObjects(plants), pool);
    var second = CompletableFuture.runAsync(() -> work.registerAllObjects(animals), pool);
    CompletableFuture.allOf(first, second).join();
    work.commit();
  }
}
