package shelf;

import jakarta.persistence.EntityManager;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** A concatMap subscribes to one callable after the other. */
final class ReactorConcatMapOk {
  static class Team {}

  List<Team> teams(EntityManager em, List<Long> ids) {
    return Flux.fromIterable(ids)
        .concatMap(
            id ->
                Mono.fromCallable(() -> em.find(Team.class, id))
                    .subscribeOn(Schedulers.boundedElastic()))
        .collectList()
        .block();
  }
}
