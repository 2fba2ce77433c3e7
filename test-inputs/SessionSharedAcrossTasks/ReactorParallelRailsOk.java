package shelf;

import java.util.List;
import org.hibernate.SessionFactory;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** Each element on the rails of a parallel flux is stored in a session of its own. */
final class ReactorParallelRailsOk {
  void add(SessionFactory sessions, List<Object> notes) {
    Flux.fromIterable(notes)
        .parallel()
        .runOn(Schedulers.parallel())
        .doOnNext(note -> sessions.inTransaction(session -> session.persist(note)))
        .sequential()
        .blockLast();
  }
}
