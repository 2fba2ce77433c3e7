package shelf;

import jakarta.persistence.EntityManager;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** The rails of a parallel flux use one entity manager. */
final class ReactorParallelRails {
  static class Team {}

  List<Team> teams(EntityManager em, List<Long> ids) {
    return Flux.fromIterable(ids)
        .parallel()
        .runOn(Schedulers.parallel())
        .map(id -> em.find(Team.class, id))
        .sequential()
        .collectList()
        .block();
  }
}
