package shelf;

import io.smallrye.mutiny.Uni;
import java.util.concurrent.ScheduledExecutorService;
import org.hibernate.reactive.mutiny.Mutiny;

/** The find is subscribed to on a worker, and not on the thread that has opened the session. */
final class MutinySubscribedOnPool {
  private final Mutiny.SessionFactory sessions;
  private final ScheduledExecutorService workers;

  MutinySubscribedOnPool(Mutiny.SessionFactory sessions, ScheduledExecutorService workers) {
    this.sessions = sessions;
    this.workers = workers;
  }

  Uni<Integer> weight(long id) {
    return sessions.withSession(
        session -> find(session, id).runSubscriptionOn(workers).map(String::length));
  }

  private static Uni<String> find(Mutiny.Session session, long id) {
    return session.find(String.class, id);
  }
}
