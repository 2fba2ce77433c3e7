package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.concurrent.Executor;

/** A forEach hands one task per element to a pool, all over one entity manager. */
final class ForkInForEach {
  static class Parcel {}

  void register(EntityManager em, List<Parcel> parcels, Executor pool) {
    EntityManagerFactory entityManagerFactory = em.getEntityManagerFactory();
    parcels.forEach(parcel -> pool.execute(() -> entityManagerFactory.runInTransaction(taskEm -> taskEm.merge(parcel))));
  }
}
