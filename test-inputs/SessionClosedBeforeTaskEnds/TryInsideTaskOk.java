package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The try block stands inside the task that is returned. */
final class TryInsideTaskOk {
  static class Ledger {}

  CompletableFuture<List<Ledger>> ledgers(EntityManagerFactory emf) {
    return CompletableFuture.supplyAsync(
        () -> {
          try (EntityManager em = emf.createEntityManager()) {
            return em.createQuery("from Ledger", Ledger.class).getResultList();
          }
        });
  }
}
