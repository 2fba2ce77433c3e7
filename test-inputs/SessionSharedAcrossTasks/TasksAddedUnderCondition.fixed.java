package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The second of two tasks is started under a condition, and both are joined at the end. */
final class TasksAddedUnderCondition {
  void save(EntityManager em, Object order, Object log, boolean audited) {
    EntityManagerFactory entityManagerFactory = em.getEntityManagerFactory();
    List<CompletableFuture<Void>> started = new ArrayList<>();
    started.add(CompletableFuture.runAsync(() -> entityManagerFactory.runInTransaction(taskEm -> taskEm.persist(order))));
    if (audited) {
      started.add(CompletableFuture.runAsync(() -> entityManagerFactory.runInTransaction(taskEm -> taskEm.persist(log))));
    }
    started.forEach(CompletableFuture::join);
  }
}
