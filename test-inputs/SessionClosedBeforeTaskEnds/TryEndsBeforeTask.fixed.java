package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The try block closes the entity manager when it returns the future. */
final class TryEndsBeforeTask {
  static class Ledger {}

  CompletableFuture<List<Ledger>> ledgers(EntityManagerFactory emf) {
    return CompletableFuture.supplyAsync(
        () -> emf.callInTransaction(taskEm -> taskEm.createQuery("from Ledger", Ledger.class).getResultList()));
  }
}
