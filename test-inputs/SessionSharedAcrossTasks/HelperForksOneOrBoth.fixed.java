package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.concurrent.ExecutorService;

/** The helper starts the first task only sometimes, but then beside the second. */
final class HelperForksOneOrBoth {
  private final ExecutorService pool;

  HelperForksOneOrBoth(ExecutorService pool) {
    this.pool = pool;
  }

  void store(EntityManager em, Object order, Object gift) {
    EntityManagerFactory entityManagerFactory = em.getEntityManagerFactory();
    start(gift != null, () -> entityManagerFactory.runInTransaction(taskEm -> taskEm.persist(gift)), () -> entityManagerFactory.runInTransaction(taskEm -> taskEm.persist(order)));
  }

  private void start(boolean withGift, Runnable first, Runnable second) {
    if (withGift) {
      pool.execute(first);
    }
    pool.execute(second);
  }
}
