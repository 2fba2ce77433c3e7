package shelf;

import org.hibernate.Session;
import org.hibernate.SessionFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The pipeline leaves the try block, and whoever subscribes to it finds the session closed. */
final class PipelineReturned {
  static class Voucher {}

  private final SessionFactory sessions;

  PipelineReturned(SessionFactory sessions) {
    this.sessions = sessions;
  }

  Mono<Voucher> voucher(long id) {
    try (Session session = sessions.openSession()) {
      return Mono.fromCallable(() -> session.find(Voucher.class, id))
          .subscribeOn(Schedulers.boundedElastic());
    }
  }
}
