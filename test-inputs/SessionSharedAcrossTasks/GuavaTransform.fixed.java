package shelf;

import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.concurrent.Executor;

/** The functions that are applied to two futures use one entity manager. */
final class GuavaTransform {
  static class Plot {}

  void survey(
      EntityManager em,
      ListenableFuture<Long> first,
      ListenableFuture<Long> second,
      Executor pool) {
        EntityManagerFactory entityManagerFactory = em.getEntityManagerFactory();
    Futures.transform(first, id -> entityManagerFactory.callInTransaction(taskEm -> taskEm.find(Plot.class, id)), pool);
    Futures.transform(second, id -> entityManagerFactory.callInTransaction(taskEm -> taskEm.find(Plot.class, id)), pool);
  }
}
