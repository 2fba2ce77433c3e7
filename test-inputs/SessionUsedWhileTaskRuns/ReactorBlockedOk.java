package shelf;

import org.hibernate.Session;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The starter blocks until the mono has completed. */
final class ReactorBlockedOk {
  static class Note {}

  void add(Session session) {
    Mono.fromRunnable(() -> session.persist(new Note()))
        .subscribeOn(Schedulers.boundedElastic())
        .block();
    session.flush();
  }
}
