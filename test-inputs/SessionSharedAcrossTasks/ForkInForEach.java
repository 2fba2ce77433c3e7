package shelf;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.concurrent.Executor;

/** A forEach hands one task per element to a pool, all over one entity manager. */
final class ForkInForEach {
  static class Parcel {}

  void register(EntityManager em, List<Parcel> parcels, Executor pool) {
    parcels.forEach(parcel -> pool.execute(() -> em.merge(parcel)));
  }
}
