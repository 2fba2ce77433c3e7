package shelf;

import jakarta.persistence.EntityManager;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** The rails only compute, and the step after them uses the entity manager. */
final class StepAfterSequentialOk {
  static class Track {}

  List<Track> tracks(EntityManager em, List<Long> codes) {
    return Flux.fromIterable(codes)
        .parallel()
        .runOn(Schedulers.parallel())
        .map(code -> code * 31)
        .sequential()
        .map(id -> em.find(Track.class, id))
        .collectList()
        .block();
  }
}
