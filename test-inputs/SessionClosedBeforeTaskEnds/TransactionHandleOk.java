package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityTransaction;
import java.util.concurrent.ExecutorService;

/** The transaction is committed through its handle when the task has written. */
final class TransactionHandleOk {
  void cast(EntityManager em, Object vote, ExecutorService pool) throws Exception {
    EntityTransaction transaction = em.getTransaction();
    transaction.begin();
    pool.submit(() -> em.persist(vote)).get();
    transaction.commit();
  }
}
