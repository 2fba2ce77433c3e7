package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** The rails only compute, and the step after them uses the entity manager. */
final class FP_StepAfterSequential {
  static class Track {}

  // Known false alarm: sequential() brings the elements of all rails together, and what follows is
  // called for one at a time. It is taken to run on the rails.
  List<Track> tracks(EntityManager em, List<Long> codes) {
    EntityManagerFactory entityManagerFactory = em.getEntityManagerFactory();
    return Flux.fromIterable(codes)
        .parallel()
        .runOn(Schedulers.parallel())
        .map(code -> code * 31)
        .sequential()
        .map(id -> entityManagerFactory.callInTransaction(taskEm -> taskEm.find(Track.class, id)))
        .collectList()
        .block();
  }
}
