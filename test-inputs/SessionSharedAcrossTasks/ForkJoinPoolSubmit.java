package shelf;

import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import org.hibernate.Session;

/** A fork-join pool runs two tasks over one session. */
final class ForkJoinPoolSubmit {
  static class Depot {}

  void load(Session session, ForkJoinPool pool) {
    ForkJoinTask<List<Depot>> north =
        pool.submit(() -> session.createNamedQuery("north", Depot.class).list());
    ForkJoinTask<List<Depot>> south =
        pool.submit(() -> session.createNamedQuery("south", Depot.class).list());
    System.out.println(north.join().size() + south.join().size());
  }
}
