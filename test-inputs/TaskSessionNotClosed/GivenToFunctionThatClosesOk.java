package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;

/** Each task opens an entity manager for a function, which closes it. */
final class GivenToFunctionThatClosesOk {
  static class Voucher {}

  private final EntityManagerFactory emf;

  GivenToFunctionThatClosesOk(EntityManagerFactory emf) {
    this.emf = emf;
  }

  List<Voucher> load(List<Long> ids) {
    BiFunction<EntityManager, Long, Voucher> loader =
        (em, id) -> {
          try {
            return em.find(Voucher.class, id);
          } finally {
            em.close();
          }
        };
    List<CompletableFuture<Voucher>> loads =
        ids.stream()
            .map(
                id ->
                    CompletableFuture.supplyAsync(
                        () -> loader.apply(emf.createEntityManager(), id)))
            .toList();
    return loads.stream().map(CompletableFuture::join).toList();
  }
}
