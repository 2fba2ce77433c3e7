package shelf;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** The annotation of a class holds for its methods, and not for the tasks that they start. */
@Transactional
class TransactionOfClass {
  static class Ledger {
    @PersistenceContext EntityManager em;

    void enter(Object entry) {
      em.persist(entry);
    }
  }

  @Inject Ledger ledger;
  @Inject Executor pool;

  public void enterBoth(Object debit, Object credit) {
    ledger.enter(debit);
    ledger.enter(credit);
  }
}
