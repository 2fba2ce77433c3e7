package shelf;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** The rails still look up tracks while the step after them uses the same entity manager. */
final class RailsAndStepAfter {
  record Play(long track, long listener) {}

  static class Track {}

  static class Listener {}

  List<Listener> listeners(EntityManager em, List<Play> plays) {
    EntityManagerFactory entityManagerFactory = em.getEntityManagerFactory();
    return Flux.fromIterable(plays)
        .parallel()
        .runOn(Schedulers.parallel())
        .filter(play -> entityManagerFactory.callInTransaction(taskEm -> taskEm.find(Track.class, play.track()) != null))
        .sequential()
        .map(play -> em.find(Listener.class, play.listener()))
        .collectList()
        .block();
  }
}
