package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.concurrent.CompletableFuture;

/** Each stage gets the session from the stage before it, and the last one closes it. */
final class SessionTravelsAlongStagesOk {
  static class Draft {}

  void publish(EntityManagerFactory emf, Draft draft) {
    CompletableFuture.supplyAsync(emf::createEntityManager)
        .thenApplyAsync(
            em -> {
              em.persist(draft);
              return em;
            })
        .thenAcceptAsync(EntityManager::close)
        .join();
  }
}
