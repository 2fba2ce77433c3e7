package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The pipeline closes the session when it has ended, or needs none any more. */
final class PipelineClosesItsSessionOk {
  static class Claim {
    String region;
  }

  private final EntityManagerFactory factory;

  PipelineClosesItsSessionOk(EntityManagerFactory factory) {
    this.factory = factory;
  }

  Mono<Claim> claim(long id) {
    EntityManager em = factory.createEntityManager();
    return Mono.fromCallable(() -> em.find(Claim.class, id))
        .subscribeOn(Schedulers.boundedElastic())
        .doFinally(signal -> em.close());
  }

  Flux<String> regions() {
    EntityManager em = factory.createEntityManager();
    try {
      List<Claim> claims = em.createQuery("from Claim", Claim.class).getResultList();
      return Flux.fromIterable(claims).publishOn(Schedulers.parallel()).map(c -> c.region);
    } finally {
      em.close();
    }
  }
}
