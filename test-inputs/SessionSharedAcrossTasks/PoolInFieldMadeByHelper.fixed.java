package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A helper that is told how many threads to make makes three, for a field. */
final class PoolInFieldMadeByHelper {
  static class Parcel {}

  private final ExecutorService scanners = threads(3);

  void scan(EntityManager em, List<Parcel> parcels) {
    EntityManagerFactory entityManagerFactory = em.getEntityManagerFactory();
    for (Parcel parcel : parcels) {
      scanners.execute(() -> entityManagerFactory.runInTransaction(taskEm -> taskEm.persist(parcel)));
    }
  }

  private static ExecutorService threads(int count) {
    return Executors.newFixedThreadPool(count);
  }
}
