package shelf;

import java.util.List;
import org.hibernate.Session;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** What stands after publishOn has ended when the starter goes on. */
final class ReactorPublishOnOk {
  void add(Session session, List<Object> notes) {
    Flux.fromIterable(notes).publishOn(Schedulers.single()).doOnNext(session::persist).blockLast();
    session.flush();
  }
}
