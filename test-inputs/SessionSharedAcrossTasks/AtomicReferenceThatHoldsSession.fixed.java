package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;

/** The tasks read the session out of an atomic reference. */
final class AtomicReferenceThatHoldsSession {
  static class Tide {}

  void measure(EntityManagerFactory emf, Tide high, Tide low, Executor pool) {
    AtomicReference<EntityManager> current = new AtomicReference<>();
    current.set(emf.createEntityManager());
    var first = CompletableFuture.runAsync(() -> emf.runInTransaction(taskEntityManager -> taskEntityManager.persist(high)), pool);
    var second = CompletableFuture.runAsync(() -> emf.runInTransaction(taskEntityManager -> taskEntityManager.persist(low)), pool);
    CompletableFuture.allOf(first, second).join();
    current.get().close();
  }
}
