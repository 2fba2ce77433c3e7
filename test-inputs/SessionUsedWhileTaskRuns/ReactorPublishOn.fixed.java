package shelf;

import java.util.List;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** What stands after publishOn runs on another thread, while the starter goes on. */
final class ReactorPublishOn {
  static class Note {}

  void add(Session session, List<Note> notes) {
    SessionFactory sessionFactory = session.getSessionFactory();
    Flux.fromIterable(notes)
        .publishOn(Schedulers.single())
        .subscribe(note -> sessionFactory.inTransaction(taskSession -> taskSession.persist(note)));
    session.flush();
  }
}
