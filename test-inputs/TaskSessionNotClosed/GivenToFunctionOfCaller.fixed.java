package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** A helper opens an entity manager in its task for a function, and this one does not close it. */
final class GivenToFunctionOfCaller {
  static class Voucher {}

  private final EntityManagerFactory emf;

  GivenToFunctionOfCaller(EntityManagerFactory emf) {
    this.emf = emf;
  }

  CompletableFuture<Voucher> load(long id) {
    return inTask(em -> em.find(Voucher.class, id));
  }

  private <T> CompletableFuture<T> inTask(Function<EntityManager, T> work) {
    return CompletableFuture.supplyAsync(() -> {
      try (EntityManager entityManager = emf.createEntityManager()) {
        return work.apply(entityManager);
      }
    });
  }
}
