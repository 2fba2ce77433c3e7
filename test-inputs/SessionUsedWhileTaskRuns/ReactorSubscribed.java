package shelf;

import org.hibernate.Session;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** A mono is subscribed to on another thread, and nobody waits for it. */
final class ReactorSubscribed {
  static class Note {}

  void add(Session session) {
    Mono.fromRunnable(() -> session.persist(new Note()))
        .subscribeOn(Schedulers.boundedElastic())
        .subscribe();
    session.flush();
  }
}
