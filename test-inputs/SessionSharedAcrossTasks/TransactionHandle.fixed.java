package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import java.util.concurrent.Executor;

/** One task commits the transaction in which another one writes. */
final class TransactionHandle {
  static class Vote {}

  void cast(EntityManager em, Vote vote, Executor pool) {
    EntityManagerFactory entityManagerFactory = em.getEntityManagerFactory();
    EntityTransaction transaction = em.getTransaction();
    transaction.begin();
    pool.execute(() -> em.persist(vote));
    pool.execute(() -> {
      try (EntityManager taskEm = entityManagerFactory.createEntityManager()) {
        EntityTransaction taskTransaction = taskEm.getTransaction();
        taskTransaction.begin();
        taskTransaction.commit();
      }
    });
  }
}
