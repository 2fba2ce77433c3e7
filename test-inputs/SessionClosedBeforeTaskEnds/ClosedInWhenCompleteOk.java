package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The stage after the task closes the session. */
final class ClosedInWhenCompleteOk {
  static class Ledger {}

  CompletableFuture<List<Ledger>> ledgers(EntityManagerFactory emf) {
    EntityManager em = emf.createEntityManager();
    return CompletableFuture.supplyAsync(
            () -> em.createQuery("from Ledger", Ledger.class).getResultList())
        .whenComplete((ledgers, failure) -> em.close());
  }
}
