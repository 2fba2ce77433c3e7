package shelf;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Id;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** The try block returns the future of a count, and closes the entity manager that counts. */
final class CountLeavesTry {
  @Entity(name = "Visit")
  static class Visit {
    @Id long id;
  }

  CompletableFuture<Long> visits(EntityManagerFactory emf, Executor pool) {
    return CompletableFuture.supplyAsync(
        () -> emf.callInTransaction(taskEm -> taskEm.createQuery("select count(v) from Visit v", Long.class).getSingleResult()), pool);
  }
}
