package shelf;

import org.hibernate.Session;
import org.hibernate.SessionFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** A mono is subscribed to on another thread, and nobody waits for it. */
final class ReactorSubscribed {
  static class Note {}

  void add(Session session) {
    SessionFactory sessionFactory = session.getSessionFactory();
    Mono.fromRunnable(() -> sessionFactory.inTransaction(taskSession -> taskSession.persist(new Note())))
        .subscribeOn(Schedulers.boundedElastic())
        .subscribe();
    session.flush();
  }
}
