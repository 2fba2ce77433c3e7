package shelf;

import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.concurrent.Executor;

/** Two combinations of the same futures run their functions on a pool. */
final class GuavaCombiner {
  void check(
      EntityManager em, ListenableFuture<Long> left, ListenableFuture<Long> right, Executor pool) {
        EntityManagerFactory entityManagerFactory = em.getEntityManagerFactory();
    Futures.whenAllSucceed(left, right).call(() -> entityManagerFactory.callInTransaction(taskEm -> taskEm.find(Object.class, 1L)), pool);
    Futures.whenAllComplete(left, right).run(() -> entityManagerFactory.runInTransaction(taskEm -> taskEm.flush()), pool);
  }
}
