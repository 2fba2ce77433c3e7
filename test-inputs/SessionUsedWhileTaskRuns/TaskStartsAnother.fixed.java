package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** A task is the starter of the task that it starts, and uses the session beside it. */
final class TaskStartsAnother {
  static class Node {}

  void grow(EntityManagerFactory emf, Executor pool) {
    pool.execute(
        () -> {
          try (EntityManager em = emf.createEntityManager()) {
            CompletableFuture<Void> leaves =
                CompletableFuture.runAsync(() -> emf.runInTransaction(taskEm -> taskEm.persist(new Node())), pool);
            em.persist(new Node());
            leaves.join();
          }
        });
  }
}
