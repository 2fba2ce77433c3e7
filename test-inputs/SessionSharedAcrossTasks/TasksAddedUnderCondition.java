package shelf;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The second of two tasks is started under a condition, and both are joined at the end. */
final class TasksAddedUnderCondition {
  void save(EntityManager em, Object order, Object log, boolean audited) {
    List<CompletableFuture<Void>> started = new ArrayList<>();
    started.add(CompletableFuture.runAsync(() -> em.persist(order)));
    if (audited) {
      started.add(CompletableFuture.runAsync(() -> em.persist(log)));
    }
    started.forEach(CompletableFuture::join);
  }
}
