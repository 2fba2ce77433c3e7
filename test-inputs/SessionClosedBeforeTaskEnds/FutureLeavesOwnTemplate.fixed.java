package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** The application's own template closes its entity manager when the callback has returned. */
final class FutureLeavesOwnTemplate {
  private final EntityManagerFactory emf;

  FutureLeavesOwnTemplate(EntityManagerFactory emf) {
    this.emf = emf;
  }

  private <T> T with(Function<EntityManager, T> work) {
    EntityManager em = emf.createEntityManager();
    try {
      return work.apply(em);
    } finally {
      em.close();
    }
  }

  CompletableFuture<String> name(long id) {
    return with(em -> CompletableFuture.supplyAsync(() -> emf.callInTransaction(taskEm -> taskEm.find(String.class, id))));
  }
}
