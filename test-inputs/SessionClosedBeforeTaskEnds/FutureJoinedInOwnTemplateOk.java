package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** The callback of the application's own template waits for its task. */
final class FutureJoinedInOwnTemplateOk {
  private final EntityManagerFactory emf;

  FutureJoinedInOwnTemplateOk(EntityManagerFactory emf) {
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

  String name(long id) {
    return with(em -> CompletableFuture.supplyAsync(() -> em.find(String.class, id)).join());
  }
}
