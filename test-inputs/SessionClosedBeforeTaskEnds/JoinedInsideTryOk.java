package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The try block waits for the task before it closes the entity manager. */
final class JoinedInsideTryOk {
  static class Ledger {}

  List<Ledger> ledgers(EntityManagerFactory emf) {
    try (EntityManager em = emf.createEntityManager()) {
      return CompletableFuture.supplyAsync(
              () -> em.createQuery("from Ledger", Ledger.class).getResultList())
          .join();
    }
  }
}
