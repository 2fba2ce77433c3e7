package shelf;

import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** A fork-join pool runs two tasks over one session. */
final class ForkJoinPoolSubmit {
  static class Depot {}

  void load(Session session, ForkJoinPool pool) {
    SessionFactory sessionFactory = session.getSessionFactory();
    ForkJoinTask<List<Depot>> north =
        pool.submit(() -> sessionFactory.fromSession(taskSession -> taskSession.createNamedQuery("north", Depot.class).list()));
    ForkJoinTask<List<Depot>> south =
        pool.submit(() -> sessionFactory.fromSession(taskSession -> taskSession.createNamedQuery("south", Depot.class).list()));
    System.out.println(north.join().size() + south.join().size());
  }
}
