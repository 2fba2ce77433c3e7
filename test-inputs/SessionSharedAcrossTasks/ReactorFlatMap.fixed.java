package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** A flatMap subscribes to many callables at once, each on a thread of its own. */
final class ReactorFlatMap {
  static class Team {}

  List<Team> teams(EntityManager em, List<Long> ids) {
    EntityManagerFactory entityManagerFactory = em.getEntityManagerFactory();
    return Flux.fromIterable(ids)
        .flatMap(
            id ->
                Mono.fromCallable(() -> entityManagerFactory.callInTransaction(taskEm -> taskEm.find(Team.class, id)))
                    .subscribeOn(Schedulers.boundedElastic()))
        .collectList()
        .block();
  }
}
