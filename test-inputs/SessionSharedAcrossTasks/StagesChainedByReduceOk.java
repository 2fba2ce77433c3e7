package shelf;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A reduction chains each stage to the one before, so they run one after the other. */
final class StagesChainedByReduceOk {
  static class Parcel {}

  CompletableFuture<Void> save(EntityManager em, List<Parcel> parcels) {
    return parcels.stream()
        .reduce(
            CompletableFuture.<Void>completedFuture(null),
            (before, parcel) -> before.thenRunAsync(() -> em.persist(parcel)),
            (one, other) -> one);
  }
}
