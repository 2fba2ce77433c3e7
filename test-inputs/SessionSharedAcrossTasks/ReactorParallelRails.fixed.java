package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** The rails of a parallel flux use one entity manager. */
final class ReactorParallelRails {
  static class Team {}

  List<Team> teams(EntityManager em, List<Long> ids) {
    EntityManagerFactory entityManagerFactory = em.getEntityManagerFactory();
    return Flux.fromIterable(ids)
        .parallel()
        .runOn(Schedulers.parallel())
        .map(id -> entityManagerFactory.callInTransaction(taskEm -> taskEm.find(Team.class, id)))
        .sequential()
        .collectList()
        .block();
  }
}
