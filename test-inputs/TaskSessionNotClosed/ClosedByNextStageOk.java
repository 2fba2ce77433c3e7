package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.concurrent.CompletableFuture;

/** The next stage closes what the first one has opened. */
final class ClosedByNextStageOk {
  CompletableFuture<Integer> archive(EntityManagerFactory emf) {
    return CompletableFuture.supplyAsync(emf::createEntityManager)
        .thenApply(
            em -> {
              try (em) {
                return em.createNativeQuery("call archive()").executeUpdate();
              }
            });
  }
}
